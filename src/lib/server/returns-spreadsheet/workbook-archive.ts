import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

interface Member {
	method: number;
	checksum: number;
	packedBytes: number;
	unpackedBytes: number;
	/** Where its local header stands. */
	offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

const damaged = () => new SpreadsheetError('The workbook is damaged or cut short. Save it again in Excel.');
const tooLarge = () =>
	new SpreadsheetError('The workbook is far larger unpacked than a return can be. Start from the template.');

/** The parts of a workbook, unpacked one at a time when asked for and never beyond what its directory promised. */
export interface WorkbookArchive {
	names: string[];
	/** Undefined when there is no such part. Throws SpreadsheetError when it is damaged, or more than it claims to be. */
	read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive (PKWARE APPNOTE.TXT 4.3) by its central directory and refuses, before unpacking a byte, one with
 * too many parts, too much in them, or parts packed so tightly that only a bomb is. Throws SpreadsheetError.
 */
export function openArchive(bytes: Uint8Array): WorkbookArchive {
	const members = readDirectory(bytes);
	let unpackedBytes = 0;
	for (const member of members.values()) {
		unpackedBytes += member.unpackedBytes;
		const isBomb =
			member.unpackedBytes > 1_000_000 && member.unpackedBytes > limits.unpackedRatio * member.packedBytes;
		if (isBomb || unpackedBytes > limits.unpackedBytes) throw tooLarge();
	}
	return {
		names: [...members.keys()],
		read(name) {
			const member = members.get(name);
			return member && unpack(bytes, member);
		}
	};
}

function readDirectory(bytes: Uint8Array): Map<string, Member> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	const earliest = Math.max(0, end - 0xffff);
	while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
	if (end < earliest) throw damaged();
	const count = view.getUint16(end + 10, true);
	if (count > limits.members) {
		throw new SpreadsheetError(
			`The workbook is made of ${count} parts; ${limits.members} is the most that is read.`
		);
	}
	const members = new Map<string, Member>();
	let at = view.getUint32(end + 16, true);
	for (let left = count; left > 0; left -= 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
		if ((view.getUint16(at + 8, true) & 1) === 1) {
			throw new SpreadsheetError('The workbook is encrypted. Save it without a password.');
		}
		// Two parts of one name could show one thing to a check and another to a reader.
		if (members.has(name)) throw damaged();
		members.set(name, {
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

function unpack(bytes: Uint8Array, member: Member): Uint8Array {
	const { offset, method, packedBytes, unpackedBytes, checksum } = member;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged();
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	const packed = bytes.subarray(start, start + packedBytes);
	let unpacked: Uint8Array;
	try {
		if (method === 0) unpacked = packed;
		else if (method === 8) unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
		else throw damaged();
	} catch {
		throw damaged();
	}
	if (unpacked.length !== unpackedBytes || crc32(unpacked) !== checksum) throw damaged();
	return unpacked;
}
