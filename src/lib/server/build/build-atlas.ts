import Database from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { region as thisRegion } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import { replaceFiles } from '../prepare/replace-files.ts';
import { AtlasCheckError, checkTotals } from './checks.ts';
import { firstEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { directorySchema } from './directory-schema.ts';
import { schema, schemaNumber } from './schema.ts';
import { indexes } from './indexes.ts';
import { layBeside, mapsKey, signMaps } from './previous-atlas.ts';
import { onDisk } from '../storage-error.ts';
import { madeOf, versionOf } from './version.ts';
import { writeTables } from './write-tables.ts';
import { writeGeometry } from './write-geometry.ts';

type Making = Required<Omit<BuildOptions, 'atlasFile' | 'previous'>> & Pick<BuildOptions, 'previous'>;

export interface BuildOptions {
	/** The project's folder: `data/` and the code that computes stand in it. */
	root: string;
	/** Tables, if not `<root>/data`. */
	dataDirectory?: string;
	atlasFile: string;
	/** What people have contributed and an editor has published. */
	edition?: Edition;
	/** The land the tables are of, and what they are held to; this atlas's own unless another is given. */
	region?: Region;
	/** An atlas from which to take what has not changed since; without one, all is made anew. */
	previous?: string;
	/** Given a sentence on whatever of `previous` was damaged and is made anew; it is a warning unless it is put elsewhere. */
	tell?: (sentence: string) => void;
}

/**
 * Compiles data/ and the edition into the read-only atlas. Writes to a temporary file and renames, so a failed build
 * leaves the last good atlas in place. Throws ReleaseError for a bad table, ObtainError for a bad list of sources, and AtlasCheckError
 * for tables that do not agree, and StorageError for a disk that does not let it.
 */
export function buildAtlas({
	root,
	dataDirectory = join(root, 'data'),
	atlasFile,
	edition = firstEdition,
	region = thisRegion,
	previous,
	tell = console.warn
}: BuildOptions): void {
	onDisk(atlasFile, () => mkdirSync(dirname(atlasFile), { recursive: true }));
	onDisk(atlasFile, () =>
		replaceFiles([
			{
				file: atlasFile,
				write: (temporary) => writeAtlas(temporary, { root, dataDirectory, edition, region, previous, tell })
			}
		])
	);
}

function writeAtlas(file: string, { root, dataDirectory, edition, region, previous, tell }: Making): void {
	rmSync(file, { force: true });
	const db = new Database(file);
	try {
		// The file is thrown away if anything fails, so it needs no journal of its own.
		db.pragma('journal_mode = off');
		db.pragma('synchronous = off');
		db.exec(schema);
		db.exec(directorySchema);
		db.pragma('foreign_keys = off');
		const before = previous === undefined ? undefined : layBeside(db, previous, tell);
		db.transaction(() => {
			// The tables are let go before the maps are drawn: each needs most of the memory that a build may have.
			const { redraw, updated } = writeTables(db, { dataDirectory, edition, region, before });
			const made = madeOf(root, dataDirectory);
			const maps = mapsKey(db, made, redraw, region);
			if (!before?.takeMaps(maps)) {
				writeGeometry(db, dataDirectory, redraw, region);
				signMaps(db, maps);
			}
			const meta = db.prepare('insert into meta (key, value) values (?, ?)');
			meta.run('version', versionOf(made, edition));
			meta.run('schema', schemaNumber);
			meta.run('edition', String(edition.id));
			meta.run('updated', updated);
		})();
		before?.letGo();
		db.exec(indexes);
		checkForeignKeys(db);
		checkTotals((measure, type) => sumOf(db, measure, type), region);
		db.exec('analyze');
	} finally {
		db.close();
	}
}

function checkForeignKeys(db: Database.Database): void {
	const broken = db.pragma('foreign_key_check') as { table: string; parent: string }[];
	const [first] = broken;
	if (first) {
		throw new AtlasCheckError(`${broken.length} rows of ${first.table} name a missing ${first.parent}`);
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
