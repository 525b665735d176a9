import Database from 'better-sqlite3';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import { readTables } from '../compiled/read-tables.ts';
import { readSources } from '../prepare/sources.ts';
import { replaceFiles } from '../prepare/replace-files.ts';
import { checkInputs, checkTotals } from './checks.ts';
import { atlasInputPatterns, fingerprint } from './fingerprint.ts';
import { schema } from './schema.ts';
import { writeAreas } from './write-areas.ts';
import { writeFigures } from './write-figures.ts';
import { writeGeometry } from './write-geometry.ts';
import { writePlaces } from './write-places.ts';
import { writeSearch } from './write-search.ts';
import { writeSources } from './write-sources.ts';

export interface BuildOptions {
	/** The project's folder: `data/` and the code that computes stand in it. */
	root: string;
	/** Tables, if not `<root>/data`. */
	dataDirectory?: string;
	atlasFile: string;
}

/**
 * Compiles data/ into the read-only atlas. Writes to a temporary file and renames, so a failed build leaves the last
 * good atlas in place. Throws ReleaseError for a bad table and AtlasCheckError for tables that do not agree.
 */
export function buildAtlas({ root, dataDirectory = join(root, 'data'), atlasFile }: BuildOptions): void {
	const inputs = assembleInputs(readTables(dataDirectory));
	checkInputs(inputs);
	const sources = readSources(join(dataDirectory, 'sources.json'));
	mkdirSync(dirname(atlasFile), { recursive: true });
	const version = fingerprint(root, atlasInputPatterns);
	replaceFiles([
		{
			file: atlasFile,
			write: (temporary) => {
				rmSync(temporary, { force: true });
				const db = new Database(temporary);
				try {
					// The file is thrown away if anything fails, so it needs no journal of its own.
					db.pragma('journal_mode = off');
					db.pragma('synchronous = off');
					db.exec(schema);
					db.pragma('foreign_keys = off');
					db.transaction(() => {
						writeSources(db, sources);
						writeAreas(db, inputs);
						writeFigures(db, inputs);
						writePlaces(db, inputs.tables);
						writeSearch(db, inputs);
						writeGeometry(db, dataDirectory);
						const meta = db.prepare('insert into meta (key, value) values (?, ?)');
						meta.run('version', version);
						meta.run('schema', '1');
					})();
					checkForeignKeys(db);
					checkTotals((measure, type) => sumOf(db, measure, type));
					db.exec('analyze');
				} finally {
					db.close();
				}
			}
		}
	]);
}

function checkForeignKeys(db: Database.Database): void {
	const broken = db.pragma('foreign_key_check') as { table: string; parent: string }[];
	const [first] = broken;
	if (first) {
		throw new Error(
			`The atlas was not built: ${broken.length} rows of ${first.table} name a missing ${first.parent}.`
		);
	}
}

function sumOf(db: Database.Database, measure: string, type: string): number {
	const row = db
		.prepare(
			`select total(value) as total from figure join area on area.code = figure.area
			 join measure on measure.id = figure.measure and measure.latest = figure.period
			 where figure.measure = ? and area.type = ?`
		)
		.get(measure, type) as { total: number };
	return row.total;
}

/** Is the atlas there, readable, and made from these very tables and this code? */
export function atlasIsCurrent(root: string, atlasFile: string): boolean {
	if (!existsSync(atlasFile)) return false;
	try {
		const db = new Database(atlasFile, { readonly: true });
		try {
			const row = db.prepare("select value from meta where key = 'version'").get() as
				{ value: string } | undefined;
			return row?.value === fingerprint(root, atlasInputPatterns);
		} finally {
			db.close();
		}
	} catch {
		return false;
	}
}
