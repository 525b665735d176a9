import { courseOf } from '../../../atlas/borough-changes.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { region } from '../../../atlas/region.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import { stageEntries, stageNotReported } from '../../../atlas/returns/stages.ts';
import { standingNames } from '../../../atlas/returns/standings.ts';
import { standardItems } from '../../../atlas/standard/items.ts';
import { coverageUrl } from '../../../url/coverage.ts';
import type { CoverageState } from '../../../url/coverage.ts';
import { figuresUrl } from '../../../url/figures.ts';
import { significant } from '../../api/significant.ts';
import { sourceWords } from '../../api/source-records.ts';
import type { FileColumn } from '../../api/tables/column.ts';
import { areaColumns, measureColumns, sourcesColumns } from '../../api/tables/common-columns.ts';
import { whyEmptyColumn } from '../../api/tables/empty-cells.ts';
import { written } from '../../api/tables/file-table.ts';
import { fileStem } from '../../api/tables/page-file.ts';
import type { PageFile } from '../../api/tables/page-file.ts';
import { releasePeriods } from '../../queries/history.ts';
import { asBorough, shownMeasures } from './boroughs.ts';
import type { BoroughStanding } from './boroughs.ts';
import { quarterTable } from './quarter-file.ts';
import { standardTable } from './standard-file.ts';

const sourceIds = [...new Set(shownMeasures.flatMap((id) => measureOf(id).sources))];

const partColumns = Object.entries(standardItems).map(
	([item, { number, name, question }]): FileColumn<BoroughStanding> => ({
		name: `part_${number}`,
		title: `${number}. ${name}`,
		description: `Part ${number} of the basic standard: ${question} Yes, partly, no or not reported.`,
		datatype: 'string',
		cell: ({ standard }) =>
			standingNames[standard.find((finding) => finding.item === item)?.standing ?? 'not-reported']
	})
);

const postsOf = ({ figures }: BoroughStanding) => figures.get('link-worker-fte');
const noPosts = { mark: '[x]' as const, why: 'no figure of networks’ returns is held here.' };

const columns: readonly FileColumn<BoroughStanding>[] = [
	{
		name: 'sub_icb_code',
		title: 'Sub-ICB location code',
		description: 'NHS code of the part of London the borough is in.',
		datatype: 'string',
		cell: ({ subIcb }) => subIcb.code
	},
	{
		name: 'sub_icb_name',
		title: 'Sub-ICB location',
		description: 'Name of the part of London the borough is in.',
		datatype: 'string',
		width: 24,
		cell: ({ subIcb }) => subIcb.name
	},
	...shownMeasures.flatMap((id) => measureColumns<BoroughStanding>(id, ({ figures }) => figures.get(id))),
	{
		name: 'networks_returned',
		title: 'Networks returned',
		description: 'Networks serving the borough that made the newest workforce return.',
		datatype: 'integer',
		cell: (row) => postsOf(row)?.returned ?? null,
		whenEmpty: () => noPosts
	},
	{
		name: 'networks_in_area',
		title: 'Networks in the area',
		description: 'Networks serving the borough: at least 5% of their patients live in it.',
		datatype: 'integer',
		cell: (row) => postsOf(row)?.members ?? null,
		whenEmpty: () => noPosts
	},
	{
		name: 'change_like_for_like',
		title: 'Change in posts, like for like',
		description:
			'Full-time posts, between the last two releases held, of networks that made a return both times.',
		datatype: 'number',
		format: '#,##0.0',
		cell: ({ change }) => (change && courseOf(change) !== 'not-known' ? significant(change.real) : null),
		whenEmpty: () => ({
			mark: '[x]',
			why: 'not known. No network of the borough made a return both times.'
		})
	},
	...partColumns,
	{
		name: 'parts_not_reported',
		title: 'Parts of the standard not reported',
		description: 'Of the ten parts, how many nobody has reported. They are not counted as met, nor as “no”.',
		datatype: 'integer',
		cell: ({ notReported }) => notReported
	},
	{
		name: 'stage',
		title: 'Stage of the programme',
		description: 'What the borough’s newest published return says.',
		datatype: 'string',
		cell: ({ stage }) => (stage ? stageEntries[stage].name : stageNotReported)
	},
	{
		name: 'last_return',
		title: 'Last return, quarter to',
		description: 'Last day of the quarter of the newest published return.',
		datatype: 'date',
		cell: ({ returned }) => returned?.period ?? null,
		whenEmpty: () => ({ mark: '[x]', why: 'the borough has not published a return.' })
	},
	{
		name: 'return_state',
		title: 'State of the return',
		description: 'Whether a return has been published, and whether it is the newest due.',
		datatype: 'string',
		cell: ({ state }) => stateEntries[state].name
	}
];

/** The boroughs shown on the coverage page as files, at the moment it shows them. */
export function boroughFile(boroughs: readonly BoroughStanding[], state: CoverageState): PageFile {
	const periods = releasePeriods();
	const latest = periods.at(-1) ?? '';
	const place = boroughs.find(({ subIcb }) => subIcb.code === state.within)?.subIcb.name ?? region.name;
	const stage = state.stage ? `-stage-${state.stage}` : '';
	const at = periods.includes(state.at) && state.at !== latest ? state.at : null;
	const files = (what: string) => ({
		stem: fileStem(`${what}${stage}`, 'borough', at ?? latest, place),
		address: (suffix: Parameters<PageFile['address']>[0]) => coverageUrl.fileHref(state, suffix),
		areas: ['borough'] as const
	});
	if (at) return { ...files('link-workers'), ...quarterTable(boroughs, at, latest, place) };
	const all = [...areaColumns(asBorough), ...columns];
	const title = `The basic standard and provision, by borough, ${place}, ${formatPeriod(latest)}`;
	const csv = written({
		title,
		about: 'A row a borough. Each figure has its status and its day beside it.',
		columns: [...all, whyEmptyColumn(all), ...sourcesColumns<BoroughStanding>(sourceIds)],
		rows: boroughs,
		key: ['area_code'],
		source: sourceWords(sourceIds)
	});
	return {
		...files('standard-and-provision'),
		title,
		csv,
		tables: [csv, standardTable(boroughs, place)],
		caveats: [...new Set(shownMeasures.flatMap((id) => measureOf(id).caveats))],
		sources: sourceIds,
		dataAddress: figuresUrl.json({ measures: shownMeasures, areas: 'borough', within: state.within })
	};
}
