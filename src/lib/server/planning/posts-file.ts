import { areaTypes } from '../../atlas/area-types.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { measureOf } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { planPosts } from '../../atlas/post-plan.ts';
import type { PlanArea, PlanChoices, PlannedArea, PlannedPost, PostPlan } from '../../atlas/post-plan.ts';
import { postReason, sharedOut } from '../../atlas/post-plan.ts';
import { region } from '../../atlas/region.ts';
import { planUrl } from '../../url/plan.ts';
import type { PlanState } from '../../url/plan.ts';
import { significant } from '../api/significant.ts';
import { sourceWords } from '../api/source-records.ts';
import type { FileColumn } from '../api/tables/column.ts';
import { areaColumns, measureColumns, sourcesColumns } from '../api/tables/common-columns.ts';
import { whyEmptyColumn, whyNoNumber } from '../api/tables/empty-cells.ts';
import { written } from '../api/tables/file-table.ts';
import type { WrittenTable } from '../api/tables/file-table.ts';
import { fileStem } from '../api/tables/page-file.ts';
import type { PageFile } from '../api/tables/page-file.ts';
import { measurePeriods } from '../queries/figures.ts';
import { workingSheet } from './posts-working.ts';

const sourceIds = measureOf('shortfall').sources;

/** What was asked, in every row. */
const choiceColumns = <Row>({ posts, gradient, floor, standard }: PlanChoices): FileColumn<Row>[] => [
	{
		name: 'posts_asked_for',
		title: 'New posts asked for',
		description: 'How many new posts the plan gives.',
		datatype: 'integer',
		format: '0',
		cell: () => posts
	},
	{
		name: 'gradient',
		title: 'Gradient',
		description:
			'Provision per head in the most deprived tenth of England, as a multiple of that in the least deprived.',
		datatype: 'number',
		cell: () => gradient
	},
	{
		name: 'floor',
		title: 'Floor',
		description: 'The least any area should have, in full-time posts.',
		datatype: 'number',
		cell: () => floor
	},
	{
		name: 'shared_out',
		title: 'What targets share out',
		description: 'The posts that the targets add up to.',
		datatype: 'string',
		width: 30,
		cell: () => sharedOut[standard]
	}
];

const number = <Row>(
	name: string,
	title: string,
	description: string,
	read: (row: Row) => number | null,
	more: Pick<FileColumn<Row>, 'whenEmpty' | 'format'> = {}
): FileColumn<Row> => ({
	name,
	title,
	description,
	datatype: 'number',
	format: '#,##0.00',
	cell: (row) => significant(read(row)),
	...more
});

/** An area of the plan, or one that is left out of it. */
type TargetRow = PlanArea & Partial<Pick<PlannedArea, 'target' | 'shortfall' | 'given'>>;

function targetsTable(
	plan: PostPlan,
	choices: PlanChoices,
	type: AreaType,
	period: string,
	title: string
): WrittenTable {
	const whenEmpty = ({ status }: TargetRow) => {
		const { mark, why } = whyNoNumber({ measure: 'link-worker-fte', status });
		return { mark, why: `the area is left out of the plan, for its posts are not known: ${why}` };
	};
	const posts = <Name extends 'target' | 'shortfall' | 'given'>(name: Name, heading: string, about: string) =>
		number<TargetRow>(name, heading, about, (row) => row[name] ?? null, {
			whenEmpty,
			format: name === 'given' ? '0' : '#,##0.00'
		});
	const columns: FileColumn<TargetRow>[] = [
		...areaColumns<TargetRow>(({ code, name }) => ({ code, name, type })),
		...measureColumns<TargetRow>('link-worker-fte', ({ status, have }) => ({ status, value: have, period })),
		posts('target', 'Target', 'Full-time posts that are its fair share by need.'),
		posts('shortfall', 'Posts short', 'Target less posts today. Below nought: more than its share.'),
		posts('given', 'New posts', 'New posts the plan gives it.'),
		number<TargetRow>(
			'after',
			'Posts after the plan',
			'Posts today and the new ones.',
			({ have, given }) => (have === null || given === undefined ? null : have + given),
			{ whenEmpty }
		),
		...choiceColumns<TargetRow>(choices)
	];
	return written<TargetRow>({
		title,
		about: 'A row an area. Nobody is asked to lose a post.',
		columns: [...columns, whyEmptyColumn(columns), ...sourcesColumns<TargetRow>(sourceIds)],
		rows: [...plan.areas, ...plan.leftOut],
		key: ['area_code'],
		source: sourceWords(sourceIds)
	});
}

function orderTable(
	plan: PostPlan,
	choices: PlanChoices,
	type: AreaType,
	period: string,
	title: string
): WrittenTable {
	const columns: FileColumn<PlannedPost>[] = [
		{
			name: 'post',
			title: 'Post',
			description: 'Place in the order: 1 for the first new post.',
			datatype: 'integer',
			format: '0',
			cell: ({ post }) => post
		},
		...areaColumns<PlannedPost>(({ area: { code, name } }) => ({ code, name, type })),
		number(
			'posts_then',
			'Posts by then',
			'Full-time posts the area has when this one is given.',
			({ hasThen }) => hasThen
		),
		{
			name: 'reason',
			title: 'Reason',
			description: 'Why the post goes there.',
			datatype: 'string',
			width: 90,
			cell: postReason
		},
		{
			name: 'as_of',
			title: 'Posts as of',
			description: 'The day that today’s posts stand for.',
			datatype: 'date',
			cell: () => period
		},
		...choiceColumns<PlannedPost>(choices)
	];
	return written<PlannedPost>({
		title,
		about:
			'A row a post. Each goes to the area with the most weighted need for every post it has by then and half a post more.',
		columns: [...columns, ...sourcesColumns<PlannedPost>(sourceIds)],
		rows: plan.order,
		key: ['post'],
		source: sourceWords(sourceIds)
	});
}

/** A plan of posts as files: what every area has and is due, and the new posts in order; a workbook holds the formulas. */
export function postsFile(
	candidates: readonly PlanArea[],
	state: PlanState,
	placeName: string | undefined,
	first: 'targets' | 'order'
): PageFile {
	const plan = planPosts(candidates, state);
	const period = measurePeriods().get('link-worker-fte')?.latest ?? '';
	const { areas } = state;
	const place = placeName ?? region.name;
	const where = `${areaTypes[areas].plural}, ${place}, from posts of ${formatPeriod(period)}`;
	const title = `Where the next ${state.posts} link worker posts go: ${where}`;
	const tables = {
		targets: targetsTable(plan, state, areas, period, `Target, posts and posts short of ${where}`),
		order: orderTable(
			plan,
			state,
			areas,
			period,
			`The next ${state.posts} link worker posts in order: ${where}`
		)
	};
	const choices = `${state.posts}-posts-gradient-${state.gradient}${state.floor > 0 ? `-floor-${state.floor}` : ''}`;
	return {
		title,
		stem: fileStem(
			`link-worker-${first === 'order' ? 'order' : 'plan'}-${choices}${state.standard === 'today' ? '' : '-with-new'}`,
			areas,
			period,
			place
		),
		address: (suffix) =>
			first === 'order' ? planUrl.orderHref(state, suffix) : planUrl.postsHref(state, suffix),
		csv: tables[first],
		tables: [tables.targets, tables.order],
		areas: [areas],
		...(first === 'targets' && { map: areas }),
		caveats: measureOf('shortfall').caveats,
		sources: sourceIds,
		dataAddress: planUrl.apiHref(state),
		workings: [
			{
				sheet: 'Working',
				title: 'The plan worked out by formula: turn the gradient and see the targets move',
				rows: plan.areas.length,
				notes: [
					'Weighted need: people in each tenth of England by deprivation, times the weight of the tenth, added up.',
					'Target: posts shared out × weighted need ÷ weighted need of all areas that take part. With a floor, areas under it are lifted to it and the rest share what is left, again until none is under.',
					'Order: one post at a time, each to the area with the largest weighted need ÷ (posts it has by then + ½), as the Sainte-Laguë method gives seats; ties to the higher deprivation score.'
				],
				data: workingSheet(plan, state)
			}
		]
	};
}
