import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsIn, partsOfSql } from './sql-in-source.ts';

const root = resolve(import.meta.dirname, '../..');
const conditions = 'conditions fixed in the file, whose values are parameters';

/**
 * Every place where SQL is put together of more than text fixed in the same file, what is put in, and why nothing that
 * anyone sent can be in it. What a visitor, a feed or a return says goes in as a parameter, always.
 */
const audited: Record<string, Record<string, string>> = {
	'src/lib/server/database.ts': { sql: 'prepares what its callers wrote, who are all read here' },
	'src/lib/server/views/editor/audit.ts': { column: 'one of two names of columns, by its type' },
	'src/lib/server/queries/figures.ts': {
		from: 'one of three fixed ways of coming to the areas',
		'within ? fromWithin : fromAll': 'one of two of the same'
	},
	'src/lib/server/queries/health.ts': { table: 'one of a fixed list of tables' },
	'src/lib/server/queries/support.ts': { "parts.join(' and ')": conditions },
	'src/lib/server/openreferral/services.ts': {
		'asked.where': conditions,
		from: `one of two fixed ways of coming to the places, and ${conditions}`,
		order: 'one of two fixed orders'
	},
	'src/lib/server/openreferral/vocabulary.ts': {
		table: 'a name of a table, fixed in the file',
		where: conditions
	},
	'src/lib/server/contributions/backup-check.ts': {
		'asName(name)': 'a name of a table in the operator’s own backup, quoted'
	},
	'src/lib/server/contributions/migrate.ts': { sql: 'the steps of the migrations, fixed in their files' },
	'src/lib/server/contributions/restore.ts': { fresh: 'no SQL: a function of that file’s own' },
	'src/lib/server/contributions/return-copies.ts': { sql: 'what the functions of the same file wrote' },
	'src/lib/server/build/build-atlas.ts': {
		schema: 'fixed in schema.ts',
		directorySchema: 'fixed in directory-schema.ts',
		indexes: 'fixed in indexes.ts'
	},
	'src/lib/server/build/insert-rows.ts': {
		table: 'a name of a table, fixed by the file that writes it',
		"columns.join(', ')": 'their names, fixed there as well',
		"Array(count).fill(row).join(', ')": 'question marks, commas and brackets'
	},
	'src/lib/server/build/maps-sha256.ts': {
		table: 'a name of a table, fixed in the file',
		columns: 'their names, fixed in the file',
		key: 'the same',
		atlas: 'one of two names, by its type'
	}
};

describe('SQL', () => {
	it('is fixed text, save where someone has looked – add to the list above only what no one can send', () => {
		const found = partsOfSql(root).map(({ file, part }) => `${file}: ${part}`);
		const known = Object.entries(audited).flatMap(([file, parts]) =>
			Object.keys(parts).map((part) => `${file}: ${part}`)
		);
		expect(found.length).toBeGreaterThan(10);
		expect(found.toSorted()).toEqual(known.toSorted());
	});

	it.each([
		['db.prepare(`select * from area where code = ${code}`)', ['code']],
		[
			"db.prepare('select * from area where code = ' + code)",
			["'select * from area where code = ' + code", 'code']
		],
		['const sql = `delete from area where code = ${code}`', ['code']],
		['db.exec(text)', ['text']],
		['this.db.pragma(`user_version = ${version}`)', ['version']],
		['statement(`${start} where code = ?`)', ['start']],
		["db.prepare('select 1 from area where code = ?').get(code)", []],
		['/select/.exec(text)', []],
		["const columns = 'code, name';\ndb.prepare(`select ${columns} from area`)", []],
		[
			"const code = 'x';\nconst f = (code) => db.prepare(`select 1 from area where code = ${code}`)",
			['code']
		],
		['copies(db, `${newest} where id = ${id}`)', ['newest', 'id']],
		['say(`select one of ${names}`)', ['names']],
		['say(`with ${many} people`)', []]
	])('%s is caught or let be', (source, parts) => expect(partsIn(source)).toEqual(parts));
});

/** Ways for text to become markup or code. The content policy refuses what they bring about; they are not used at all. */
const forbidden: Record<string, RegExp> = {
	'{@html}': /\{@html\b/,
	'a style attribute': /\sstyle(=|:[\w-]+)/,
	'a handler in an attribute': /\son[a-z]+=["']/,
	innerHTML: /\.(innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|createContextualFragment/,
	'code from text': /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/,
	'an address that is a script': /["'`]javascript:/i
};

/** Markup of pages: style sheets and scripts of components are not markup. */
const markupOf = (source: string) => source.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '');

function faultsIn(file: string, source: string): string[] {
	const markupOnly = ['a style attribute', 'a handler in an attribute'];
	return Object.entries(forbidden)
		.filter(([what, pattern]) => {
			if (!markupOnly.includes(what)) return pattern.test(source);
			return /\.(svelte|html)$/.test(file) && pattern.test(markupOf(source));
		})
		.map(([what]) => what);
}

describe('text', () => {
	const files = globSync('src/**/*.{svelte,html,ts,js}', { cwd: root }).filter(
		(file) => !/\.(test|testing)\.ts$/.test(file)
	);

	it('is never made into markup or code', () => {
		expect(files.length).toBeGreaterThan(300);
		const faults = files.flatMap((file) =>
			faultsIn(file, readFileSync(resolve(root, file), 'utf8')).map((fault) => `${file}: ${fault}`)
		);
		expect(faults).toEqual([]);
	});

	it.each([
		['a.svelte', '<p>{@html name}</p>', '{@html}'],
		['a.svelte', '<p style="color: red">', 'a style attribute'],
		['a.svelte', '<p style:--unit={unit}>', 'a style attribute'],
		['app.html', '<body onload="run()">', 'a handler in an attribute'],
		['a.ts', 'box.innerHTML = name', 'innerHTML'],
		['a.ts', 'setTimeout("run()")', 'code from text'],
		['a.svelte', '<a href="javascript:run()">', 'an address that is a script']
	])('in %s, %s is caught', (file, source, fault) => expect(faultsIn(file, source)).toEqual([fault]));

	it.each([
		['a.svelte', '<style>li { list-style: none }</style><p class:style={on} onclick={run}>'],
		['a.ts', 'setTimeout(() => run(), 10)']
	])('in %s, %s is let be', (file, source) => expect(faultsIn(file, source)).toEqual([]));
});
