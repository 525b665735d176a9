import type Database from 'better-sqlite3';

type Value = string | number | null;

/** Rows for each run of a statement; more are no quicker. */
const AT_ONCE = 16;

/** Puts many small rows into a table, in the order given: one by one, half of the time goes into running the statement. */
export function insertRows(
	db: Database.Database,
	table: string,
	columns: readonly string[],
	rows: Iterable<readonly Value[]>
): void {
	const row = `(${columns.map(() => '?').join(', ')})`;
	const insert = (count: number) =>
		db.prepare(`insert into ${table} (${columns.join(', ')}) values ${Array(count).fill(row).join(', ')}`);
	const many = insert(AT_ONCE);
	let values: Value[] = [];
	for (const cells of rows) {
		values.push(...cells);
		if (values.length < AT_ONCE * columns.length) continue;
		many.run(values);
		values = [];
	}
	if (values.length > 0) insert(values.length / columns.length).run(values);
}
