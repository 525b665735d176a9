/** Zip archives as bytes: their directory and their members, by PKWARE's APPNOTE.TXT 4.3. Who reads one says what it may be. */
import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive's directory says of one file in it. None of it is believed until the file has been unpacked. */
export interface ArchiveMember {
	name: string;
	method: number;
	encrypted: boolean;
	checksum: number;
	packedBytes: number;
	unpackedBytes: number;
	offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_BYTES = 30;

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Every member in the order of the directory; undefined if the bytes do not end with one that can be followed. */
export function readDirectory(bytes: Uint8Array): ArchiveMember[] | undefined {
	const view = viewOf(bytes);
	let end = bytes.length - 22;
	const earliest = Math.max(0, end - 0xffff);
	while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
	if (end < earliest) return undefined;
	const members: ArchiveMember[] = [];
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
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

/** The bytes of a member, whole and as its directory says; undefined when they are damaged or packed in an unusual way. */
export function inflateMember(bytes: Uint8Array, member: ArchiveMember): Uint8Array | undefined {
	if (member.offset + LOCAL_HEADER_BYTES > bytes.length) return undefined;
	const view = viewOf(bytes);
	if (view.getUint32(member.offset, true) !== LOCAL_HEADER) return undefined;
	// The local header repeats the name, and its extra field may differ in length from the directory's.
	const nameBytes = view.getUint16(member.offset + 26, true);
	const start = member.offset + LOCAL_HEADER_BYTES + nameBytes + view.getUint16(member.offset + 28, true);
	const packed = bytes.subarray(start, start + member.packedBytes);
	if (member.method !== 0 && member.method !== 8) return undefined;
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
