import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import type { Table } from '../../atlas/table-type.ts';
import { tableIds, tables } from '../../atlas/tables.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { buildTopologies, topologyText } from '../../geography/topology.ts';
import { CompileError } from '../../releases/compile/compile-error.ts';
import { compileTables } from '../../releases/compile/compile-tables.ts';
import type { Releases } from '../../releases/compile/read-all.ts';
import { preparedFindings } from '../../releases/quality/prepared.ts';
import { tableFault } from '../build/check-tables.ts';
import { faultText, fileOf as tableFileOf } from '../build/table-fault.ts';
import type { TableFault } from '../build/table-fault.ts';
import { dataPackage } from '../compiled/data-package.ts';
import { findingsPath, findingsText } from '../compiled/findings-file.ts';
import { tableText } from '../compiled/write-tables.ts';
import { PrepareError } from './prepare-error.ts';
import { readReleases } from './read-releases.ts';
import type { FileOf } from './read-releases.ts';
import { replaceFiles } from './replace-files.ts';
import type { Source } from './sources.ts';

/**
 * From release files to the files of data/, all in memory: nothing is written until every release has been read and
 * fits the others, so that a bad file changes nothing. The same input gives the same bytes.
 * Throws ReleaseError or PrepareError, whose message names the file at fault.
 */
export function prepareData(sources: Source[], fileOf: FileOf): Map<string, string> {
	return prepareRead(readReleases(sources, fileOf), sources, fileOf);
}

/** The same of releases that have been read. */
export function prepareRead(
	releases: Releases,
	sources: Source[],
	nameOfFile: (source: Source) => { name: string }
): Map<string, string> {
	const nameOf = (id: string) =>
		sources.filter((source) => source.id === id).map((source) => nameOfFile(source).name);
	try {
		return compileFiles(releases, nameOf);
	} catch (error) {
		if (!(error instanceof CompileError)) throw error;
		throw new PrepareError(`${nameOf(error.source).join()}: ${error.message}`, { cause: error });
	}
}

function compileFiles(releases: Releases, nameOf: (id: string) => string[]): Map<string, string> {
	const compiled = compileTables(releases);
	const fault = tableFault(compiled);
	if (fault) throw new PrepareError(misfit(fault, nameOf));
	const files = new Map<string, string>(
		tableIds.map((id) => [tables[id].path, tableText(id, compiled[id] as never)])
	);
	files.set('datapackage.json', dataPackage());
	files.set(findingsPath, findingsText(preparedFindings(releases, compiled)));
	const topologies = topologiesOf(compiled, releases['lsoa-boundaries-2021']);
	for (const [type, topology] of Object.entries(topologies)) {
		files.set(`geography/${type}.topo.json`, topologyText(topology));
	}
	return files;
}

/** Compiled rows are not yet in the order of their file, so no row is named, but the releases they come from are. */
function misfit(fault: TableFault, nameOf: (id: string) => string[]): string {
	const id = tableIds.find((table) => tableFileOf(table) === fault.file);
	const { sources = [] }: Partial<Table> = id ? tables[id] : {};
	const place = faultText({ ...fault, row: undefined });
	return `The releases do not fit together in ${place}. It is made from ${sources.flatMap(nameOf).join(', ')}.`;
}

function topologiesOf(compiled: TableRows, lsoas: Releases['lsoa-boundaries-2021']) {
	const { areas, bridge } = assembleInputs(compiled);
	const icbOf = new Map(compiled.subIcbs.map((row) => [row.code, row.icb]));
	const features = lsoas.features.filter(({ properties }) => areas.lsoaPosition.has(properties.lsoa));
	const drawn = new Set(features.map(({ properties }) => properties.lsoa));
	const missing = areas.lsoaCodes.find((code) => !drawn.has(code));
	if (missing) throw new CompileError('lsoa-boundaries-2021', `small area ${missing} has no boundary`);
	return buildTopologies({
		lsoas: { ...lsoas, features },
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
