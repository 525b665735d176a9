import writeExcelFile from 'write-excel-file/node';
import type { Sheet, SheetData } from 'write-excel-file/node';
import { needWeights } from '../../measures/universalism.ts';
import { ordinal, postReason } from '../../atlas/post-plan.ts';
import type { PlanChoices, PostPlan } from '../../atlas/post-plan.ts';

export interface WorkbookFacts {
	/** "primary care networks". */
	areas: string;
	/** "London", or the part of it chosen. */
	place: string;
	/** "30 June 2026". */
	period: string;
	/** Publisher, title and date of each source. */
	sources: string[];
	caveats: readonly string[];
	version: string;
}

type Cell = SheetData[number][number];
const heading = (text: string): Cell => ({
	value: text,
	fontWeight: 'bold',
	wrap: true,
	alignVertical: 'top'
});
const formula = (value: string, format = '0.00'): Cell => ({ type: 'Formula', value, format });
const number = (value: number, format = '0.00'): Cell => ({ type: Number, value, format });
const wrapped = (value: string): Cell => ({ value, wrap: true, alignVertical: 'top' });

/** Column letters of the plan sheet: one decile a column from C, then what is worked out from them. */
const FIRST_ROW = 4;
const decileColumns = ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];

/**
 * The plan as a workbook that can be checked by formula: people and posts are numbers, weighted need, targets and
 * shortfalls are formulas over them and over the gradient in one cell, and beside each stands what the atlas worked
 * out. With a floor the targets are found in rounds, which a cell formula cannot do: then they are the atlas's numbers.
 */
export async function postsWorkbook(
	plan: PostPlan,
	choices: PlanChoices,
	facts: WorkbookFacts
): Promise<Buffer> {
	const sheets: Sheet<Buffer>[] = [
		{ sheet: 'Notes', data: notes(plan, choices, facts), columns: [{ width: 28 }, { width: 100 }] },
		{
			sheet: 'Plan',
			data: planSheet(plan, choices),
			columns: planColumns,
			stickyRowsCount: FIRST_ROW - 1,
			stickyColumnsCount: 2
		},
		{
			sheet: 'Order of posts',
			data: orderSheet(plan),
			columns: [{ width: 8 }, { width: 12 }, { width: 42 }, { width: 90 }],
			stickyRowsCount: 1
		},
		{
			sheet: 'Left out',
			data: leftOutSheet(plan),
			columns: [{ width: 12 }, { width: 42 }, { width: 24 }],
			stickyRowsCount: 1
		}
	];
	return writeExcelFile(sheets).toBuffer();
}

const planColumns = [
	{ width: 12 },
	{ width: 42 },
	...decileColumns.map(() => ({ width: 10 })),
	...Array.from({ length: 8 }, () => ({ width: 13 }))
];

function planSheet(plan: PostPlan, { gradient, floor }: PlanChoices): SheetData {
	const last = FIRST_ROW + plan.areas.length - 1;
	const weights = needWeights(gradient);
	const rows = plan.areas.map((area, at): SheetData[number] => {
		const row = FIRST_ROW + at;
		const target = floor > 0 ? number(area.target) : formula(`=$B$1*M${row}/SUM($M$${FIRST_ROW}:$M$${last})`);
		return [
			area.code,
			area.name,
			...area.people.map((count) => number(count, '#,##0')),
			formula(`=SUMPRODUCT(C${row}:L${row},$C$2:$L$2)`, '#,##0'),
			number(area.have),
			target,
			formula(`=O${row}-N${row}`),
			number(area.shortfall),
			formula(`=ROUND(P${row}-Q${row},6)`),
			number(area.given, '0'),
			formula(`=N${row}+S${row}`)
		];
	});
	return [
		[
			heading('Posts shared out'),
			number(plan.total),
			heading('Gradient'),
			number(gradient),
			heading('Floor'),
			number(floor)
		],
		[
			heading('Weight of a person'),
			'w(d) = 1 + (gradient − 1) × (10 − d) ÷ 9',
			...decileColumns.map((_, at) => formula(`=1+($D$1-1)*(10-${at + 1})/9`, '0.0000')),
			`Atlas: ${weights.map((weight) => weight.toFixed(2)).join(', ')}`
		],
		[
			heading('Code'),
			heading('Area'),
			...decileColumns.map((_, at) => heading(`People in decile ${at + 1}`)),
			heading('Weighted need'),
			heading('Posts today'),
			heading('Target'),
			heading('Posts short (formula)'),
			heading('Posts short (atlas)'),
			heading('Difference'),
			heading('New posts'),
			heading('Posts after')
		],
		...rows,
		[
			null,
			heading('Total'),
			...[...decileColumns, 'M', 'N', 'O', 'P', 'Q'].map((column) =>
				formula(`=SUM(${column}${FIRST_ROW}:${column}${last})`, '#,##0.00')
			),
			null,
			formula(`=SUM(S${FIRST_ROW}:S${last})`, '0'),
			formula(`=SUM(T${FIRST_ROW}:T${last})`)
		]
	];
}

function orderSheet(plan: PostPlan): SheetData {
	return [
		[heading('Post'), heading('Code'), heading('Area'), heading('Reason')],
		...plan.order.map((post): SheetData[number] => [
			ordinal(post.post),
			post.area.code,
			post.area.name,
			wrapped(postReason(post))
		])
	];
}

function leftOutSheet(plan: PostPlan): SheetData {
	return [
		[heading('Code'), heading('Area'), heading('Why')],
		...plan.leftOut.map(({ code, name }): SheetData[number] => [code, name, 'made no return'])
	];
}

function notes(
	plan: PostPlan,
	{ posts, gradient, floor, standard }: PlanChoices,
	facts: WorkbookFacts
): SheetData {
	const line = (name: string, text: string): SheetData[number] => [heading(name), wrapped(text)];
	return [
		line(
			'London Provision Atlas',
			`Where the next ${posts} link worker posts go: ${facts.areas}, ${facts.place}`
		),
		line(
			'Choices',
			`${posts} new posts, gradient ${gradient}, floor ${floor}; targets share out ${standard === 'today' ? 'today’s posts' : 'today’s posts and the new ones'} (${plan.total.toFixed(1)}).`
		),
		line('Posts as of', facts.period),
		line(
			'Weighted need',
			'People in each tenth of England by deprivation (IMD 2025), times the weight of the tenth, added up.'
		),
		line(
			'Target',
			'Posts shared out × weighted need ÷ weighted need of all areas that take part. With a floor: areas under it are lifted to it and the rest share what is left, again until none is under.'
		),
		line(
			'Posts short',
			'Target less posts today. Below nought: more than its share. Nobody is asked to lose a post.'
		),
		line(
			'Order of posts',
			'One at a time, each to the area with the largest weighted need ÷ (posts it has by then + ½), as the Sainte-Laguë method gives seats; ties to the higher deprivation score.'
		),
		line(
			'Left out',
			`${plan.leftOut.length} made no workforce return: no posts are known, so they take no part.`
		),
		...facts.caveats.map((caveat, at) => line(at === 0 ? 'Know before use' : '', caveat)),
		...facts.sources.map((source, at) => line(at === 0 ? 'Sources' : '', source)),
		line('Licence', 'Contains public sector information licensed under the Open Government Licence v3.0.'),
		line('Atlas version', facts.version)
	];
}
