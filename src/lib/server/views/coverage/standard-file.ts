import { standingNames } from '../../../atlas/returns/standings.ts';
import { standardItems } from '../../../atlas/standard/items.ts';
import type { StandardFinding } from '../../../atlas/standard/items.ts';
import { publicAddress, sourceWords } from '../../api/source-records.ts';
import type { FileColumn } from '../../api/tables/column.ts';
import { areaColumns } from '../../api/tables/common-columns.ts';
import { whyEmptyColumn } from '../../api/tables/empty-cells.ts';
import { written } from '../../api/tables/file-table.ts';
import type { WrittenTable } from '../../api/tables/file-table.ts';
import { sources } from '../../queries/sources.ts';
import { asBorough } from './boroughs.ts';
import type { BoroughStanding } from './boroughs.ts';

interface Row {
	borough: BoroughStanding;
	finding: StandardFinding;
}

const columns: readonly FileColumn<Row>[] = [
	...areaColumns<Row>(({ borough }) => asBorough(borough)),
	{
		name: 'part',
		title: 'Part',
		description: 'Number of the part of the basic standard.',
		datatype: 'integer',
		format: '0',
		cell: ({ finding }) => standardItems[finding.item].number
	},
	{
		name: 'part_name',
		title: 'Part in words',
		description: 'What the part asks for.',
		datatype: 'string',
		width: 38,
		cell: ({ finding }) => standardItems[finding.item].name
	},
	{
		name: 'standing',
		title: 'Standing',
		description: 'Yes, partly, no or not reported. A part that is partly met is not counted as met.',
		datatype: 'string',
		cell: ({ finding }) => standingNames[finding.standing]
	},
	{
		name: 'evidence',
		title: 'Evidence',
		description: 'The numbers and the date behind it, or what is missing.',
		datatype: 'string',
		width: 80,
		cell: ({ finding }) => finding.evidence
	},
	{
		name: 'as_of',
		title: 'As of',
		description: 'The day it is about.',
		datatype: 'date',
		cell: ({ finding }) => finding.period,
		whenEmpty: () => ({ mark: '[x]', why: 'nothing has been reported.' })
	},
	{
		name: 'shown_at',
		title: 'Shown at',
		description: 'A page that shows it, if the borough gave one.',
		datatype: 'anyURI',
		width: 30,
		cell: ({ finding }) => finding.link && publicAddress(finding.link),
		whenEmpty: () => ({ mark: '[z]', why: 'no page was given.' })
	}
];

/** The ten parts of each borough with their evidence, a row a part. */
export function standardTable(boroughs: readonly BoroughStanding[], place: string): WrittenTable {
	const rows = boroughs.flatMap((borough) => borough.standard.map((finding) => ({ borough, finding })));
	const ids = [...new Set(rows.map(({ finding }) => finding.source))];
	return written({
		title: `The ten parts of the basic standard and their evidence, by borough, ${place}`,
		about: 'A row a part of the standard and borough.',
		columns: [
			...columns,
			whyEmptyColumn(columns),
			{
				name: 'source',
				title: 'Source',
				description: 'Who says so: publisher, title and date.',
				datatype: 'string',
				width: 60,
				cell: ({ finding }) => {
					const found = sources().get(finding.source);
					return found ? `${found.publisher}, ${found.title}, ${found.vintage}` : finding.source;
				}
			}
		],
		rows,
		key: ['area_code', 'part'],
		source: sourceWords(ids)
	});
}
