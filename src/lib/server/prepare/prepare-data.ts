import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { tableIds, tables } from '../../atlas/tables.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { buildTopologies, topologyText } from '../../geography/topology.ts';
import { compileTables } from '../../releases/compile/compile-tables.ts';
import { readers } from '../../releases/compile/read-all.ts';
import type { Releases } from '../../releases/compile/read-all.ts';
import { ReleaseError } from '../../releases/table.ts';
import type { ReleaseFile } from '../../releases/table.ts';
import { dataPackage } from '../compiled/data-package.ts';
import { tableText } from '../compiled/write-tables.ts';
import { replaceFiles } from './replace-files.ts';
import type { Source } from './sources.ts';

/**
 * From release files to the files of data/, all in memory: nothing is written until every release has been read and
 * fits the others, so that a bad file changes nothing. The same input gives the same bytes.
 */
export function prepareData(sources: Source[], fileOf: (source: Source) => ReleaseFile): Map<string, string> {
	const releases = Object.fromEntries(
		sources.map((source) => [source.id, readRelease(source, fileOf(source))])
	);
	const compiled = compileTables(releases as Releases);
	const files = new Map<string, string>(
		tableIds.map((id) => [tables[id].path, tableText(id, compiled[id] as never)])
	);
	files.set('datapackage.json', dataPackage());
	const topologies = topologiesOf(compiled, (releases as Releases)['lsoa-boundaries-2021']);
	for (const [type, topology] of Object.entries(topologies)) {
		files.set(`geography/${type}.topo.json`, topologyText(topology));
	}
	return files;
}

/** A file with fewer rows than its release is known to have was cut short between two rows. */
function readRelease(source: Source, file: ReleaseFile): unknown {
	const rows: unknown = readers[source.id as SourceId](file);
	const count = rowCount(rows);
	if (source.rows !== null && count !== null && count < source.rows) {
		throw new ReleaseError({
			file: file.name,
			expected: `at least the ${source.rows.toLocaleString('en-GB')} rows that data/sources.json records for “${source.title}”`,
			found: `${count.toLocaleString('en-GB')}, so the file may have been cut short`
		});
	}
	return rows;
}

function rowCount(rows: unknown): number | null {
	if (Array.isArray(rows)) return rows.length;
	if (typeof rows !== 'object' || rows === null) return null;
	const list = Object.values(rows).find(Array.isArray);
	return list ? list.length : null;
}

function topologiesOf(compiled: TableRows, lsoas: Releases['lsoa-boundaries-2021']) {
	const { areas, bridge } = assembleInputs(compiled);
	const icbOf = new Map(compiled.subIcbs.map((row) => [row.code, row.icb]));
	return buildTopologies({
		lsoas,
		boroughOf: new Map(compiled.lsoas.map((row) => [row.code, row.borough])),
		subIcbOf: new Map(compiled.lsoas.map((row) => [row.code, row.sub_icb])),
		icbOf: new Map(compiled.lsoas.map((row) => [row.code, icbOf.get(row.sub_icb)])),
		pcnOf: new Map(areas.lsoaCodes.map((code, at) => [code, bridge.largestRegistrar[at]?.pcn]))
	});
}

/** Writes each file whole beside its place, then renames all: a reader never sees half a file. */
export function writeData(directory: string, files: ReadonlyMap<string, string>): void {
	replaceFiles(
		[...files].map(([path, text]) => {
			const file = join(directory, path);
			mkdirSync(dirname(file), { recursive: true });
			return { file, write: (temporary: string) => writeFileSync(temporary, text) };
		})
	);
}
