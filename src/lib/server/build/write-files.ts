import type Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { computedTables } from '../../atlas/computed-tables.ts';
import { measureIds, measureOf } from '../../atlas/measures.ts';
import { findingOf } from '../../atlas/quality/findings.ts';
import type { FindingId } from '../../atlas/quality/findings.ts';
import { tableIds, tables as registry } from '../../atlas/tables.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { sha256Of } from '../sha256.ts';
import type { PreviousAtlas } from './previous-atlas.ts';
import { csvBytes, tableText } from '../compiled/write-tables.ts';
import type { Cell } from '../compiled/write-tables.ts';

interface FilesOf {
	dataDirectory: string;
	/** As they stand in data/, and with what has been published laid over them. */
	compiled: TableRows;
	tables: TableRows;
	before: PreviousAtlas | undefined;
}

/** Every table the public may take away whole, as the atlas has it: the bytes of data/ where nothing was laid over. */
export function writeFiles(
	db: Database.Database,
	{ dataDirectory, compiled, tables, before }: FilesOf
): void {
	const insert = db.prepare('insert into file (path, rows, bytes, sha256, gzip) values (?, ?, ?, ?, ?)');
	const store = (path: string, rows: number, bytes: Buffer) => {
		const sha256 = sha256Of(bytes);
		insert.run(path, rows, bytes.length, sha256, before?.packed(path, sha256) ?? gzipSync(bytes));
	};
	for (const id of tableIds) {
		const { path } = registry[id];
		const isAsCompiled = tables[id] === compiled[id];
		const bytes = isAsCompiled
			? readFileSync(join(dataDirectory, path))
			: Buffer.from(tableText(id, tables[id] as never));
		store(path, tables[id].length, bytes);
	}
	const figures = csvBytes(computedTables.figures, figureRows(db));
	const count = db.prepare('select count(*) from figure').pluck().get() as number;
	store(computedTables.figures.path, count, figures);
	const findings = findingRows(db);
	store(computedTables.findings.path, findings.length, csvBytes(computedTables.findings, findings));
	store(computedTables.measures.path, measureIds.length, csvBytes(computedTables.measures, measureRows(db)));
}

function figureRows(db: Database.Database): Iterable<Record<string, Cell>> {
	return db
		.prepare(
			`select f.measure, f.period, f.area, a.name as area_name, a.type as area_type, f.status, f.value, f.numerator,
			   f.denominator, f.lower, f.upper, f.returned, f.members, f.source
			 from figure f join area a on a.code = f.area order by f.measure, f.period, f.area`
		)
		.iterate() as IterableIterator<Record<string, Cell>>;
}

function measureRows(db: Database.Database): Record<string, Cell>[] {
	const latest = db.prepare<[string], { latest: string }>('select latest from measure where id = ?');
	return measureIds
		.map((id, position) => {
			const { name, question, unit, denominator, direction, sources, caveats } = measureOf(id);
			return {
				...{ id, position, name, question, unit, denominator, direction },
				...{ latest: latest.get(id)?.latest ?? '', sources: sources.join(' '), caveats: caveats.join(' ') }
			};
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function findingRows(db: Database.Database): Record<string, Cell>[] {
	const rows = db.prepare('select id, count, out_of, examples from finding order by id').all() as {
		id: FindingId;
		count: number;
		out_of: number | null;
		examples: string;
	}[];
	return rows.map(({ id, count, out_of, examples }) => {
		const { group, one, many, outOf, why, effect, source } = findingOf(id);
		return {
			...{ id, kind: group, count, out_of, finding: count === 1 ? one : many },
			...{ out_of_what: out_of === null ? null : outOf, why, effect, source },
			examples: (JSON.parse(examples) as string[]).join('; ') || null
		};
	});
}
