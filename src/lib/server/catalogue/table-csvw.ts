import { areaTypes, mappedAreaTypes } from '../../atlas/area-types.ts';
import { sourceRecords } from '../api/source-records.ts';
import { describeTable } from '../api/tables/csvw.ts';
import { sources } from '../queries/sources.ts';
import { settings } from '../settings.ts';
import { fileResources, filesFolder, wholeTable } from './resources.ts';

/** Ends the address of a table in place of `.csv`, as it does for every other table of the site. */
export const CSVW_SUFFIX = '.csv-metadata.json';

/** "areas/practices.csv" -> "/data/tables/areas/practices.csv-metadata.json" */
export const csvwHref = (path: string): string =>
	`/data/${filesFolder}/${path.replace(/\.csv$/, CSVW_SUFFIX)}`;

/** Which codes the columns of areas hold. */
const geography = () =>
	`Codes of areas: ${mappedAreaTypes.map((type) => `${areaTypes[type].plural}, ${areaTypes[type].vintage}`).join('; ')}.`;

const pathOf = (name: string) => fileResources().tabular.find((resource) => resource.name === name)?.path;

/**
 * What a whole table holds, as CSV on the Web has it, from its path below the folder of files. Its first title of a column is
 * the heading in the file, the second its name for people. Undefined where there is no such table.
 */
export function tableCsvw(path: string) {
	const found = wholeTable(path);
	if (!found) return undefined;
	const { resource, table } = found;
	const { fields, primaryKey, foreignKeys = [] } = resource.schema;
	const { dialect, ...described } = describeTable({
		url: `${settings.origin}/data/${resource.path}`,
		title: resource.title,
		description: `${geography()} An empty cell is not nought: what it means stands with its column.`,
		// Rows of figures each name their own; then any of them may be meant.
		sources: sourceRecords(table.sources.length > 0 ? table.sources : sources().keys()),
		columns: [],
		key: []
	});
	return {
		...described,
		dialect: { ...dialect, lineTerminators: '\n' },
		tableSchema: {
			columns: fields.map(({ name, title, type, description, unit, constraints }) => ({
				name,
				titles: [name, title],
				'dc:description': [description, unit && `In ${unit}`, !constraints?.required && 'May be empty']
					.filter(Boolean)
					.join('. '),
				datatype: type,
				required: constraints?.required ?? false
			})),
			primaryKey: [...primaryKey],
			foreignKeys: foreignKeys.map((key) => ({
				columnReference: key.fields,
				reference: {
					resource: `${settings.origin}/data/${pathOf(key.reference.resource)}`,
					columnReference: key.reference.fields
				}
			}))
		}
	};
}
