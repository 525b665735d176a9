import type Database from 'better-sqlite3';
import { findingIds } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';

/** Findings in the order of their list, those that came to nothing among them: that, too, is worth knowing. */
export function writeFindings(db: Database.Database, findings: readonly Finding[]): void {
	const insert = db.prepare(
		'insert into finding (id, position, count, out_of, examples) values (?, ?, ?, ?, ?)'
	);
	for (const { id, count, outOf, examples } of findings)
		insert.run(id, findingIds.indexOf(id), count, outOf, JSON.stringify(examples));
}
