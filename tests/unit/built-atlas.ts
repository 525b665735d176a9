import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../src/lib/atlas/figure.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import { buildAtlas } from '../../src/lib/server/build/build-atlas.ts';
import { atlasIsCurrent } from '../../src/lib/server/build/version.ts';

export interface BuiltAtlas {
	/** Rows of a query, as they stand in the file. */
	rows: <R>(sql: string, ...values: unknown[]) => R[];
	/** The one value of a query with one row and one column. */
	one: (sql: string, ...values: unknown[]) => unknown;
	/** Figures of one kind of area by its code, of the latest period unless another is named. */
	figures: (measure: MeasureId, type: string, period?: string) => Map<string, Figure & { name: string }>;
	close: () => void;
}

/** An atlas of the committed data/ and today's code: the one an earlier test file built, or else built now. */
export function currentAtlasFile(): string {
	const root = process.cwd();
	const atlasFile = join(root, 'var/test-atlas.db');
	if (!atlasIsCurrent(root, atlasFile)) buildAtlas({ root, atlasFile });
	return atlasFile;
}

export function builtAtlas(): BuiltAtlas {
	const db = new Database(currentAtlasFile(), { readonly: true });
	const rows = <R>(sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as R[];
	return {
		rows,
		one: (sql, ...values) =>
			db
				.prepare(sql)
				.pluck()
				.get(...values),
		figures: (measure, type, period) =>
			new Map(
				rows<Figure & { name: string }>(
					`select f.*, a.name from figure f join area a on a.code = f.area join measure m on m.id = f.measure
					 where f.measure = ? and a.type = ? and f.period = coalesce(?, m.latest)`,
					measure,
					type,
					period ?? null
				).map((figure) => [figure.area, figure])
			),
		close: () => void db.close()
	};
}

/** A table of data/ as text, read without any of the project's own readers. */
export function csvRows(path: string): Record<string, string>[] {
	return parse(readFileSync(join('data', path)), { columns: true });
}

export function total(figures: Iterable<{ value: number | null }>): number {
	let sum = 0;
	for (const { value } of figures) sum += value ?? 0;
	return sum;
}
