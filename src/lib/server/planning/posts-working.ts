import type { SheetData } from 'write-excel-file/node';
import { needWeights } from '../../measures/universalism.ts';
import type { PlanChoices, PostPlan } from '../../atlas/post-plan.ts';
import { heading, number as shown } from '../api/workbook/cells.ts';
import type { WorkbookSheet } from '../api/workbook/cells.ts';

type Cell = SheetData[number][number];
const formula = (value: string, format = '0.00'): Cell => ({ type: 'Formula', value, format });
const number = (value: number, format = '0.00'): Cell => shown(value, format);

/** Column letters of the plan sheet: one decile a column from C, then what is worked out from them. */
const FIRST_ROW = 4;
const decileColumns = ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];

/**
 * The plan as a sheet that can be checked by formula: people and posts are numbers, weighted need, targets and
 * shortfalls are formulas over them and over the gradient in one cell, and beside each stands what the atlas worked
 * out. With a floor the targets are found in rounds, which a cell formula cannot do: then they are the atlas's numbers.
 */
export const workingSheet = (plan: PostPlan, choices: PlanChoices): WorkbookSheet => ({
	sheet: 'Working',
	data: planSheet(plan, choices),
	columns: planColumns,
	stickyRowsCount: FIRST_ROW - 1,
	stickyColumnsCount: 2
});

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
