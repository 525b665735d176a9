import type { ReleaseSourceId } from '../../atlas/sources.ts';
import { readers } from '../../releases/compile/read-all.ts';
import type { Releases } from '../../releases/compile/read-all.ts';
import { ReleaseError } from '../../releases/table.ts';
import type { ReleaseFile } from '../../releases/table.ts';
import type { Source } from './sources.ts';

export type FileOf = (source: Source) => ReleaseFile;

/** Reads every release. Throws ReleaseError for the first that is not wholly the one data/sources.json records. */
export function readReleases(sources: Source[], fileOf: FileOf): Releases {
	return Object.fromEntries(
		sources.map((source) => [source.id, readRelease(source, fileOf(source))])
	) as Releases;
}

/**
 * A file with fewer rows than its release is known to have was cut short between two rows; one that says it stands
 * for another date is another edition.
 */
function readRelease(source: Source, file: ReleaseFile): unknown {
	const rows: unknown = readers[source.id as ReleaseSourceId](file);
	const period = periodOf(rows);
	if (period !== null && period !== source.period) {
		throw new ReleaseError({
			file: file.name,
			expected: `the edition of ${source.period} that data/sources.json records for “${source.title}”`,
			found: `the one of ${period}`
		});
	}
	const count = rowCount(rows);
	if (source.rows !== null && count !== null && count < source.rows) {
		throw new ReleaseError({
			file: file.name,
			expected: `at least the ${source.rows.toLocaleString('en-GB')} rows that data/sources.json records for “${source.title}”`,
			found: `${count.toLocaleString('en-GB')}, so the file may have been cut short`
		});
	}
	return rows;
}

/** The date that a release gives itself, where it does. */
function periodOf(rows: unknown): string | null {
	const { period, extractDate } = rows as { period?: unknown; extractDate?: unknown };
	const date = period ?? extractDate;
	return typeof date === 'string' ? date : null;
}

function rowCount(rows: unknown): number | null {
	if (Array.isArray(rows)) return rows.length;
	if (typeof rows !== 'object' || rows === null) return null;
	const list = Object.values(rows).find(Array.isArray);
	return list ? list.length : null;
}
