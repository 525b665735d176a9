import type Database from 'better-sqlite3';
import type { TableRows } from '../../atlas/tables.ts';

/** Legal aid as it was in November 2015, in a table of its own so that nothing of today can count it by mistake. */
export function writeLegalAid2015(db: Database.Database, { legalAid2015 }: TableRows): void {
	const insert = db.prepare(
		'insert into legal_aid_2015 (lsoa, kind, subjects, places) values (@lsoa, @kind, @subjects, @places)'
	);
	for (const row of legalAid2015) insert.run(row);
}
