import { areaTypes, mappedAreaTypes } from '../../atlas/area-types.ts';
import { computedTables } from '../../atlas/computed-tables.ts';
import { region } from '../../atlas/region.ts';
import type { SourceId } from '../../atlas/sources.ts';
import type { Table } from '../../atlas/table-type.ts';
import { tables } from '../../atlas/tables.ts';
import { openGovernmentLicence, profiles, tableResource } from '../compiled/data-package.ts';
import type { PackageSource } from '../compiled/data-package.ts';
import { perAtlas } from '../database.ts';
import { bordersText, listFiles } from '../queries/files.ts';
import { sources } from '../queries/sources.ts';
import { sha256Of } from '../sha256.ts';

const mit = { name: 'MIT', title: 'MIT licence', path: 'https://opensource.org/license/mit' } as const;

/** Every table the public may take away, by the name it has in the data package. */
const offered: Readonly<Record<string, Table>> = { ...computedTables, ...tables };

/** Folder of the files, below /data and in the archive of them all. */
export const filesFolder = 'tables';
const bordersPath = (type: string) => `geography/${type}.topo.json`;

function sourceOf(id: SourceId): PackageSource {
	const source = sources().get(id);
	if (!source) return { title: id };
	return { title: `${source.publisher}, ${source.title}`, path: source.url, version: source.vintage };
}

/** A table is under the licence of its first source; the rest of it is ours to give under the same. */
const licencesOf = ({ sources: [first] }: Table) => [
	first !== undefined && sources().get(first)?.licence.startsWith('MIT') ? mit : openGovernmentLicence
];

/** Every file with what it is: tables first those worked out, then those compiled, then borders. */
export const fileResources = perAtlas(() => {
	const files = new Map(listFiles().map((file) => [file.path, file]));
	const tabular = Object.entries(offered).flatMap(([id, table]) => {
		const file = files.get(table.path);
		if (!file) return [];
		return [
			{
				...tableResource(id, table, { path: `${filesFolder}/${table.path}`, sourceOf }),
				bytes: file.bytes,
				hash: `sha256:${file.sha256}`,
				rows: file.rows,
				licenses: licencesOf(table)
			}
		];
	});
	return { tabular, borders: borderResources() };
});

/** A table and what it is, from its path below the folder of files. */
export function wholeTable(path: string) {
	const table = Object.values(offered).find((one) => one.path === path);
	const resource = fileResources().tabular.find((one) => one.path === `${filesFolder}/${path}`);
	return table && resource && { table, resource };
}

function borderResources() {
	return mappedAreaTypes.flatMap((type) => {
		const text = bordersText(type);
		if (text === undefined) return [];
		const bytes = Buffer.from(text);
		const isOurs = type === 'pcn';
		return [
			{
				$schema: profiles.resource,
				name: `borders-${type}`,
				path: `${filesFolder}/${bordersPath(type)}`,
				title: `Borders of ${region.name}’s ${areaTypes[type].plural}`,
				description: isOurs
					? 'Networks have no borders: each is drawn where it is the largest registrar of patients. An illustration.'
					: `TopoJSON in WGS 84; codes of ${areaTypes[type].vintage}.`,
				format: 'topojson',
				mediatype: 'application/json',
				encoding: 'utf-8',
				bytes: bytes.length,
				hash: `sha256:${sha256Of(bytes)}`,
				licenses: [openGovernmentLicence],
				sources: [sourceOf('lsoa-boundaries-2021')]
			}
		];
	});
}

/** The kind of area whose borders a path asks for: "geography/pcn.topo.json" -> "pcn". */
export const bordersAt = (path: string): string | undefined =>
	mappedAreaTypes.find((type) => bordersPath(type) === path);
