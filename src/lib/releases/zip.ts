import { crc32, inflateRawSync } from 'node:zlib';
import { largestUnpackedBytes } from './decode.ts';
import { ReleaseError, listed } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';

/** What an archive's directory says of one file in it. None of it is believed until the file has been unpacked. */
export type ArchiveMember = {
	name: string;
	method: number;
	encrypted: boolean;
	checksum: number;
	packedBytes: number;
	unpackedBytes: number;
	offset: number;
};

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

export function isZip({ bytes }: ReleaseFile): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files in a zip archive, as its directory lists them. Refuses an archive whose files lie over one another, which
 * is how a small one is made to unpack to a huge one. Throws ReleaseError. Layout: PKWARE APPNOTE.TXT 4.3.
 */
export function archiveMembers(file: ReleaseFile): ArchiveMember[] {
	const members = readDirectory(file);
	const whole = members && !overlaps(members);
	if (whole) return members.filter(({ name }) => !name.endsWith('/'));
	throw new ReleaseError({
		file: file.name,
		expected: 'a whole zip archive',
		found: members ? 'one whose files lie over one another' : 'one that is damaged, cut short or none at all'
	});
}

function overlaps(members: readonly ArchiveMember[]): boolean {
	const inPlace = members.toSorted((a, b) => a.offset - b.offset);
	return inPlace.some(({ offset, packedBytes }, at) => {
		const next = inPlace[at + 1];
		return next !== undefined && offset + LOCAL_HEADER_BYTES + packedBytes > next.offset;
	});
}

/** One file of an archive. Its size is checked before anything is inflated, its checksum afterwards. Throws ReleaseError. */
export function unpackMember(file: ReleaseFile, member: ArchiveMember): ReleaseFile {
	const fail = (expected: string, found: string): never => {
		throw new ReleaseError({ file: file.name, expected, found });
	};
	if (member.unpackedBytes > largestUnpackedBytes) {
		fail(`a member of at most ${largestUnpackedBytes} bytes`, `${member.unpackedBytes}`);
	}
	if (member.encrypted || (member.method !== 0 && member.method !== 8)) {
		fail('an ordinary zip member', 'one that is encrypted or packed in an unusual way');
	}
	const bytes = inflate(file, member) ?? fail(`"${member.name}" to be whole`, 'damaged bytes');
	return { name: `${file.name} (${member.name})`, bytes };
}

/**
 * The one member of a zip archive whose file name (without folders) matches `pattern`; `what` says so in words.
 * Throws ReleaseError.
 */
export function unzipMember(file: ReleaseFile, pattern: RegExp, what: string): ReleaseFile {
	const files = archiveMembers(file).filter(({ name }) => !name.startsWith('__MACOSX/'));
	const matching = files.filter(({ name }) => pattern.test(name.slice(name.lastIndexOf('/') + 1)));
	const [member] = matching;
	if (member && matching.length === 1) return unpackMember(file, member);
	const names = listed(matching.length > 1 ? matching.map((m) => m.name) : files.map((m) => m.name));
	throw new ReleaseError({
		file: file.name,
		expected: `one member ${what}`,
		found: names || 'an empty archive'
	});
}

/** The file itself, or the member of it that `unzipMember` takes when it is the publisher's archive. */
export function unzippedTable(file: ReleaseFile, pattern: RegExp, what: string): ReleaseFile {
	return isZip(file) ? unzipMember(file, pattern, what) : file;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Undefined if the bytes do not end with a zip directory that can be followed. */
function readDirectory({ bytes }: ReleaseFile): ArchiveMember[] | undefined {
	const view = viewOf(bytes);
	let end = bytes.length - 22;
	const earliest = Math.max(0, end - 0xffff);
	while (end >= earliest && view.getUint32(end, true) !== endOfDirectory) end -= 1;
	if (end < earliest) return undefined;
	const members: ArchiveMember[] = [];
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined;
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		members.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			checksum: view.getUint32(at + 16, true),
			packedBytes: view.getUint32(at + 20, true),
			unpackedBytes: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		});
		at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return members;
}

function inflate({ bytes }: ReleaseFile, member: ArchiveMember): Uint8Array | undefined {
	if (member.offset + LOCAL_HEADER_BYTES > bytes.length) return undefined;
	const view = viewOf(bytes);
	if (view.getUint32(member.offset, true) !== localHeader) return undefined;
	// The local header repeats the name, and its extra field may differ in length from the directory's.
	const nameBytes = view.getUint16(member.offset + 26, true);
	const start = member.offset + LOCAL_HEADER_BYTES + nameBytes + view.getUint16(member.offset + 28, true);
	const packed = bytes.subarray(start, start + member.packedBytes);
	try {
		const unpacked =
			member.method === 0
				? packed
				: inflateRawSync(packed, { maxOutputLength: Math.max(1, member.unpackedBytes) });
		const asSaid = unpacked.length === member.unpackedBytes && crc32(unpacked) === member.checksum;
		return asSaid ? unpacked : undefined;
	} catch {
		return undefined;
	}
}
