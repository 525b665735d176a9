import Database from 'better-sqlite3';
import { settings } from '../settings.ts';
import { checkKind } from '../whole-atlas.ts';

const countedTables = ['area', 'measure', 'figure', 'point', 'practice', 'postcode', 'source'] as const;
export type RowCounts = Record<(typeof countedTables)[number], number>;

export interface AtlasHealth {
	version: string;
	/** The publication it was built from; 0 before the first. */
	edition: number;
	rows: RowCounts;
}

/**
 * Opens the atlas afresh, counts its rows and closes it, so that a file lost or spoilt since the start is noticed.
 * Throws when the file is missing, is not a database, is of another kind than the code reads, or lacks a table or every row of one.
 */
export function readHealth(file: string = settings.atlasFile): AtlasHealth {
	const db = new Database(file, { readonly: true, fileMustExist: true });
	try {
		checkKind(db);
		const counts = countedTables.map((table) => {
			const { count } = db.prepare(`select count(*) as count from ${table}`).get() as { count: number };
			if (count === 0) throw new Error(`The atlas has no rows in "${table}".`);
			return [table, count];
		});
		const meta = db.prepare('select value from meta where key = ?').pluck();
		return {
			version: String(meta.get('version') ?? 'unknown'),
			edition: Number(meta.get('edition') ?? 0),
			rows: Object.fromEntries(counts) as RowCounts
		};
	} finally {
		db.close();
	}
}
