import type { Table } from '../../atlas/table-type.ts';
import { tableIds, tables } from '../../atlas/tables.ts';

const frictionlessTypes = {
	text: 'string',
	integer: 'integer',
	number: 'number',
	boolean: 'boolean'
} as const;

/** data/datapackage.json: what each file and column is, and which releases its rows come from (Frictionless Data). */
export function dataPackage(): string {
	const resources = tableIds.map((id) => {
		const table: Table = tables[id];
		return {
			name: id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
			path: table.path,
			title: table.title,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			schema: {
				fields: Object.entries(table.columns).map(([name, { type, optional, description }]) => ({
					name,
					type: frictionlessTypes[type],
					description,
					...(optional ? {} : { constraints: { required: true } })
				})),
				primaryKey: table.key
			},
			sources: table.sources.map((source) => ({ title: source, path: `sources.json#${source}` }))
		};
	});
	const description = {
		name: 'london-provision-atlas',
		title: 'London Provision Atlas: compiled tables',
		description: 'Compiled by npm run data:prepare from the releases in sources.json. Do not edit by hand.',
		licenses: [
			{
				name: 'OGL-UK-3.0',
				path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
			}
		],
		resources
	};
	return `${JSON.stringify(description, null, 2)}\n`;
}
