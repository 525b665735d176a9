import { unpackedBytes } from '../../releases/decode.ts';
import { ReleaseError, listed } from '../../releases/release-error.ts';
import type { ReleaseFile } from '../../releases/release-error.ts';
import { archiveMembers, isZip, unpackMember } from '../../releases/zip.ts';
import type { ArchiveMember } from '../../releases/zip-format.ts';
import { uploadLimits } from './limits.ts';

const bareName = ({ name }: ArchiveMember) => name.slice(name.lastIndexOf('/') + 1);
const isTable = (member: ArchiveMember) => /\.csv$/i.test(member.name);

/**
 * The tables in an uploaded file: itself, plain or gzipped, or the CSV members of a zip. What an archive says of itself
 * is checked before anything is unpacked, and nothing is unpacked twice over: an archive inside another is refused.
 * Throws ReleaseError.
 */
export function unpackTables(file: ReleaseFile): ReleaseFile[] {
	if (!isZip(file)) return [{ name: file.name, bytes: unpackedBytes(file, uploadLimits.unpackedBytes) }];
	const members = archiveMembers(file);
	const refuse = (expected: string, found: string): never => {
		throw new ReleaseError({ file: file.name, expected, found });
	};
	if (members.some(({ name }) => name === '[Content_Types].xml')) {
		refuse('a comma-separated table', 'an Excel workbook (open it and save the sheet as CSV)');
	}
	if (members.length > uploadLimits.members) {
		refuse(`an archive of at most ${uploadLimits.members} files`, `${members.length}`);
	}
	const tables = members.filter((member) => isTable(member) && !member.name.startsWith('__MACOSX/'));
	if (tables.length === 0) {
		const nested = members.find(({ name }) => /\.(zip|gz|7z|tar|xlsx)$/i.test(name));
		refuse(
			'a CSV file in the archive',
			nested
				? `"${bareName(nested)}", which has to be unpacked first`
				: listed(members.map(bareName)) || 'nothing'
		);
	}
	if (tables.length > uploadLimits.tables) {
		refuse(`an archive of at most ${uploadLimits.tables} CSV files`, `${tables.length}`);
	}
	checkSizes(tables, refuse);
	return tables.map((member) => unpackMember(file, member));
}

function checkSizes(tables: readonly ArchiveMember[], refuse: (expected: string, found: string) => never) {
	const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en-GB')} MB`;
	const whole = tables.reduce((sum, { unpackedBytes: bytes }) => sum + bytes, 0);
	if (whole > uploadLimits.unpackedBytes) {
		refuse(`CSV files of at most ${megabytes(uploadLimits.unpackedBytes)} when unpacked`, megabytes(whole));
	}
	for (const member of tables) {
		const { packedBytes, unpackedBytes: bytes } = member;
		if (bytes > 1e6 && bytes > packedBytes * uploadLimits.packedTimes) {
			refuse(
				'a table packed as tables pack',
				`"${bareName(member)}", which unpacks to ${Math.round(bytes / Math.max(1, packedBytes)).toLocaleString('en-GB')} times its size`
			);
		}
	}
}
