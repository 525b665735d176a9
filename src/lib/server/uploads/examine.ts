import type { TableRows } from '../../atlas/tables.ts';
import { inEffect, readUploaded } from '../../releases/compile/overlay-read.ts';
import { makeChangeLog } from '../../releases/change-log/make-change-log.ts';
import { lastDayOfMonth } from '../../releases/dates.ts';
import { decodedText, notATable } from '../../releases/decode.ts';
import { ReleaseError } from '../../releases/table.ts';
import type { ReleaseFile } from '../../releases/table.ts';
import { releaseKindEntries } from '../../releases/upload-kinds.ts';
import type { PublishedRelease, ReleaseKind } from '../../releases/upload-kinds.ts';
import type { CheckedUpload, UploadedFile } from './checked-upload.ts';
import { recogniseRelease } from './recognise.ts';
import { scanTable } from './scan-table.ts';
import { unpackTables } from './unpack.ts';

export interface Examination {
	file: UploadedFile;
	published: readonly PublishedRelease[];
	/** The day of the check, which dates a list that does not date itself and is read for the first time. */
	today: string;
}

/**
 * Reads an uploaded file, whatever it is, and says what publishing it would change. `compiled` gives the tables of
 * data/ that those kinds of release need; it is asked only once the file has been read. Throws ReleaseError.
 */
export function examine(
	{ file, published, today }: Examination,
	compiled: (kinds: ReadonlySet<ReleaseKind>) => TableRows
): CheckedUpload {
	const { table, kind } = chooseTable({ name: file.fileName, bytes: file.bytes }, file.kind);
	const { strayRows } = scanTable(table.name, decodedText(table));
	const release = readUploaded(kind, table, file.period ?? dateOfName(file.fileName, today) ?? today);
	const known = inEffect(published).map(({ kind: ofKind, fileName, bytes, period }) =>
		readUploaded(ofKind, { name: fileName, bytes }, period)
	);
	const tables = compiled(new Set([kind, ...known.map((one) => one.kind)]));
	return {
		kind,
		period: release.period,
		changeLog: makeChangeLog(tables, known, { release, strayRows, today })
	};
}

/** The table in the file that is of the kind chosen, or of any kind if none is. */
function chooseTable(
	file: ReleaseFile,
	chosen: ReleaseKind | null
): { table: ReleaseFile; kind: ReleaseKind } {
	const found = unpackTables(file).map((table) => ({ table, kind: recogniseRelease(textOf(table)) }));
	const wanted = found.filter(({ kind }) => kind !== undefined && (chosen === null || kind === chosen));
	const [first, second] = wanted;
	if (second) {
		throw new ReleaseError({
			file: file.name,
			expected: 'one table that the site can read',
			found: `${wanted.length}, so it is not plain which is meant`
		});
	}
	if (first?.kind) return { table: first.table, kind: first.kind };
	const other = found.find(({ kind }) => kind !== undefined)?.kind;
	if (chosen !== null && other !== undefined) {
		const [looks, chose] = [releaseKindEntries[other].name, releaseKindEntries[chosen].name];
		throw new MistakenKindError(`${file.name}: this looks like “${looks}”; you chose “${chose}”.`);
	}
	const [only] = found;
	// Its reader says best which column is missing.
	if (chosen !== null && only && found.length === 1) return { table: only.table, kind: chosen };
	throw new ReleaseError({
		file: file.name,
		expected: 'the columns of a release that the site reads',
		found: 'none of them'
	});
}

/** A good file, and not of the kind it was said to be. */
export class MistakenKindError extends Error {
	override readonly name = 'MistakenKindError';
}

function textOf(table: ReleaseFile): string {
	const text = decodedText(table);
	const foreign = notATable(text);
	if (!foreign) return text;
	throw new ReleaseError({ file: table.name, expected: 'a comma-separated table', found: foreign });
}

/** "debt-advice-locator-2026-04.csv" is of 30 April 2026, or of today while that month is not over. */
function dateOfName(fileName: string, today: string): string | undefined {
	const match = /(20\d{2})-(\d{2})(?:-(\d{2}))?(?!\d)/.exec(fileName);
	if (!match) return undefined;
	const last = lastDayOfMonth(Number(match[1]), Number(match[2]));
	if (last === undefined || match[3] === undefined)
		return last !== undefined && last.slice(0, 7) === today.slice(0, 7) ? today : last;
	return Number(match[3]) >= 1 && match[0] <= last ? match[0] : undefined;
}
