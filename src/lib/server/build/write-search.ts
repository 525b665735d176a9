import type Database from 'better-sqlite3';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { searchKindIds } from '../../atlas/search/kinds.ts';
import { areaRows } from './search/area-rows.ts';
import { directoryRows } from './search/directory-rows.ts';
import { fixedRows } from './search/fixed-rows.ts';
import { formerRows } from './search/former-rows.ts';
import type { SearchRow } from './search/row.ts';
import { placeRows } from './search/place-rows.ts';

/** What one search box finds. Reads the directory, which is written before. */
export function writeSearch(db: Database.Database, inputs: AtlasInputs): void {
	const { tables } = inputs;
	const boroughName = new Map(tables.boroughs.map((row) => [row.code, row.name]));
	const directory = directoryRows(db, boroughName);
	const former = formerRows(inputs);
	const rows = [
		...areaRows(inputs, former.names),
		...former.closed,
		...placeRows(tables, directory.serviceHref),
		...directory.rows,
		...fixedRows()
	];
	const insert = db.prepare(
		'insert into search (name, detail, kind, ref, context, href, rank_boost) values (?, ?, ?, ?, ?, ?, ?)'
	);
	for (const { name, detail, kind, ref, context, href, isLater } of rows) {
		const found = [detail, withoutApostrophes(name)].filter(Boolean).join(' ');
		const rank = searchKindIds.indexOf(kind) + (isLater ? 0.5 : 0);
		insert.run(name, found, kind, ref, context, href, rank);
	}
	writeWords(db, rows);
}

/** "St Mary’s" is typed "St Marys" as often. */
function withoutApostrophes(name: string): string {
	return /['’]/.test(name) ? name.replace(/['’]/g, '') : '';
}

/** The words of names and of what people need, and in how many names each stands: slips of the keys are put right by them. */
function writeWords(db: Database.Database, rows: readonly SearchRow[]): void {
	db.exec(`
		create virtual table temp.search_terms using fts5vocab(main, search, 'col');
		insert into search_word select term, doc from temp.search_terms where col = 'name' and length(term) >= 4;
		drop table temp.search_terms;
	`);
	const insert = db.prepare('insert or ignore into search_word (word, uses) values (?, 1)');
	for (const { detail } of rows.filter(({ kind }) => kind === 'topic')) {
		for (const word of detail.match(/\p{L}{4,}/gu) ?? []) insert.run(word.toLowerCase());
	}
}
