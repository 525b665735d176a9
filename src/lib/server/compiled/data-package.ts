import { columnBounds, columnTitle, columnUnit } from '../../atlas/column-facts.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { tableReferences } from '../../atlas/table-references.ts';
import type { Table } from '../../atlas/table-type.ts';
import { tableIds, tables } from '../../atlas/tables.ts';

const frictionlessTypes = {
	text: 'string',
	integer: 'integer',
	number: 'number',
	boolean: 'boolean'
} as const;

export const profiles = {
	package: 'https://datapackage.org/profiles/2.0/datapackage.json',
	resource: 'https://datapackage.org/profiles/2.0/dataresource.json',
	schema: 'https://datapackage.org/profiles/2.0/tableschema.json'
} as const;

export const openGovernmentLicence = {
	name: 'OGL-UK-3.0',
	title: 'Open Government Licence v3.0',
	path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
} as const;

/** A source as a data package names it: where its figures come from, and where to read on. */
export interface PackageSource {
	title: string;
	path?: string;
	version?: string;
}

/** "subIcbs" -> "sub-icbs": names of resources are in small letters. */
export const resourceName = (id: string): string =>
	id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A table as a resource of a data package (Frictionless Data Package v2), its file at `path`. */
export function tableResource(
	id: string,
	table: Table,
	{ path, sourceOf }: { path: string; sourceOf: (id: SourceId) => PackageSource }
) {
	return {
		$schema: profiles.resource,
		name: resourceName(id),
		type: 'table',
		path,
		title: table.title,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			$schema: profiles.schema,
			fields: Object.entries(table.columns).map(([name, column]) => field(name, column)),
			missingValues: [''],
			primaryKey: table.key,
			...foreignKeys(id)
		},
		...(table.sources.length > 0 && { sources: table.sources.map(sourceOf) })
	};
}

function field(name: string, { type, optional, description }: Table['columns'][string]) {
	const isNumber = type === 'integer' || type === 'number';
	const unit = isNumber ? columnUnit(name) : undefined;
	const constraints = { ...(!optional && { required: true }), ...(isNumber && columnBounds(name)) };
	return {
		name,
		type: frictionlessTypes[type],
		title: columnTitle(name),
		description,
		...(unit && { unit }),
		...(Object.keys(constraints).length > 0 && { constraints })
	};
}

function foreignKeys(id: string) {
	const keys = tableReferences
		.filter(([from]) => from === id)
		.map(([, column, to]) => ({
			fields: [column],
			reference: { resource: resourceName(to), fields: ['code'] }
		}));
	return keys.length > 0 ? { foreignKeys: keys } : {};
}

/** data/datapackage.json: what each file and column is, and which releases its rows come from (Frictionless Data). */
export function dataPackage(): string {
	const description = {
		$schema: profiles.package,
		name: 'london-provision-atlas',
		title: 'London Provision Atlas: compiled tables',
		description: 'Compiled by npm run data:prepare from the releases in sources.json. Do not edit by hand.',
		licenses: [openGovernmentLicence],
		resources: tableIds.map((id) =>
			tableResource(id, tables[id], {
				path: tables[id].path,
				sourceOf: (source) => ({ title: source, path: `sources.json#${source}` })
			})
		)
	};
	return `${JSON.stringify(description, null, 2)}\n`;
}
