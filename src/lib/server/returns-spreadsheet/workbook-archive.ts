import { inflateMember, readDirectory } from '../../releases/zip-format.ts';
import type { ArchiveMember } from '../../releases/zip-format.ts';
import { limits } from './limits.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

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
 * Opens a workbook by the directory of its archive and refuses, before unpacking a byte, one with
 * too many parts, too much in them, or parts packed so tightly that only a bomb is. Throws SpreadsheetError.
 */
export function openArchive(bytes: Uint8Array): WorkbookArchive {
	const members = namedMembers(bytes);
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
			if (!member) return undefined;
			const unpacked = inflateMember(bytes, member);
			if (!unpacked) throw damaged();
			return unpacked;
		}
	};
}

function namedMembers(bytes: Uint8Array): Map<string, ArchiveMember> {
	const members = readDirectory(bytes);
	if (!members) throw damaged();
	if (members.length > limits.members) {
		throw new SpreadsheetError(
			`The workbook is made of ${members.length} parts; ${limits.members} is the most that is read.`
		);
	}
	if (members.some(({ encrypted }) => encrypted)) {
		throw new SpreadsheetError('The workbook is encrypted. Save it without a password.');
	}
	const named = new Map(members.map((member) => [member.name, member]));
	// Two parts of one name could show one thing to a check and another to a reader.
	if (named.size < members.length) throw damaged();
	return named;
}
