import { largestUnpackedBytes } from './decode.ts';
import { ReleaseError, listed } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';
import { inflateMember, LOCAL_HEADER_BYTES, readDirectory } from './zip-format.ts';
import type { ArchiveMember } from './zip-format.ts';

export function isZip({ bytes }: ReleaseFile): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files in a zip archive, as its directory lists them. Refuses an archive whose files lie over one another, which
 * is how a small one is made to unpack to a huge one. Throws ReleaseError.
 */
export function archiveMembers(file: ReleaseFile): ArchiveMember[] {
	const members = readDirectory(file.bytes);
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
	const bytes = inflateMember(file.bytes, member) ?? fail(`"${member.name}" to be whole`, 'damaged bytes');
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
