import Database from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import { region as thisRegion } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import { builtFindings } from '../../atlas/quality/built.ts';
import { readFindings } from '../compiled/findings-file.ts';
import { readTables } from '../compiled/read-tables.ts';
import { readSources } from '../prepare/sources.ts';
import { replaceFiles } from '../prepare/replace-files.ts';
import { tableFault } from './check-tables.ts';
import { AtlasCheckError, checkBridge, checkTotals } from './checks.ts';
import { firstEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { directoryFeeds } from './directory-entries.ts';
import { directorySchema } from './directory-schema.ts';
import { gazetteerOf } from './gazetteer.ts';
import { lastChanged } from './last-changed.ts';
import { layEdition } from './lay-edition.ts';
import { schema, schemaNumber } from './schema.ts';
import { onDisk } from '../storage-error.ts';
import { faultText } from './table-fault.ts';
import { versionOf } from './version.ts';
import { writeDirectory } from './write-directory.ts';
import { writeAddresses } from './write-addresses.ts';
import { writeAreas } from './write-areas.ts';
import { writeFigures } from './write-figures.ts';
import { writeFindings } from './write-findings.ts';
import { writeFiles } from './write-files.ts';
import { writeGeometry } from './write-geometry.ts';
import { writeLegalAid2015 } from './write-legal-aid.ts';
import { writePlaces } from './write-places.ts';
import { writeReturns } from './write-returns.ts';
import { writeSearch } from './write-search.ts';
import { writeSources } from './write-sources.ts';
import { writeStandard } from './write-standard.ts';

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
	region = thisRegion
}: BuildOptions): void {
	const compiled = readTables(dataDirectory);
	const { tables, sources, dates, findings, redraw } = layEdition(
		compiled,
		readSources(join(dataDirectory, 'sources.json')),
		edition,
		readFindings(dataDirectory)
	);
	const fault = tableFault(tables, region);
	if (fault) throw new AtlasCheckError(faultText(fault));
	const inputs = assembleInputs(tables, edition.returns, dates, region);
	checkBridge(inputs.bridge);
	const periodOf = (id: string) => sources.find((source) => source.id === id)?.period ?? '';
	const feeds = directoryFeeds(inputs, edition.feeds, periodOf);
	const version = versionOf(root, dataDirectory, edition);
	onDisk(atlasFile, () => mkdirSync(dirname(atlasFile), { recursive: true }));
	onDisk(atlasFile, () =>
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
						db.exec(directorySchema);
						db.pragma('foreign_keys = off');
						db.transaction(() => {
							writeSources(db, sources, edition.returns);
							writeAreas(db, inputs);
							writeAddresses(db, inputs);
							writeFigures(db, inputs);
							writeStandard(db, inputs);
							writeReturns(db, inputs);
							writePlaces(db, inputs.tables);
							writeLegalAid2015(db, inputs.tables);
							writeDirectory(db, feeds, gazetteerOf(tables));
							writeSearch(db, inputs);
							writeGeometry(db, dataDirectory, redraw, region);
							writeFindings(db, [...findings, ...builtFindings(tables, edition.returns)]);
							writeFiles(db, { dataDirectory, compiled, tables });
							const meta = db.prepare('insert into meta (key, value) values (?, ?)');
							meta.run('version', version);
							meta.run('schema', schemaNumber);
							meta.run('edition', String(edition.id));
							meta.run('updated', lastChanged(sources, edition));
						})();
						checkForeignKeys(db);
						checkTotals((measure, type) => sumOf(db, measure, type), region);
						db.exec('analyze');
					} finally {
						db.close();
					}
				}
			}
		])
	);
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
