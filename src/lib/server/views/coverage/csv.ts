import { figureText } from '../../../atlas/figure-words.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { changeEntries } from '../../../atlas/changes.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import { stageEntries, stageNotReported } from '../../../atlas/returns/stages.ts';
import { standingNames } from '../../../atlas/returns/standings.ts';
import { standardItems } from '../../../atlas/standard/items.ts';
import { writeCsv } from '../../api/csv.ts';
import type { Cell } from '../../api/csv.ts';
import { significant } from '../../api/significant.ts';
import type { BoroughStanding } from './boroughs.ts';
import type { Comparison } from './changes.ts';

const figureColumns: [MeasureId, string][] = [
	['coverage', 'Patients covered (%)'],
	['coverage-none-recorded', 'Patients, none recorded (%)'],
	['coverage-no-return', 'Patients, no return (%)'],
	['link-worker-fte', 'Link workers (full-time posts)'],
	['link-worker-rate', 'Link workers per 10,000 patients'],
	['shortfall', 'Posts short of share by need'],
	['advice-within-15', 'Residents within 15 minutes of advice (%)']
];

/** The 33 rows, each readable alone: the figures with their days, the ten parts of the standard, the last return. */
export function boroughsCsv(boroughs: readonly BoroughStanding[]): string {
	const parts = Object.values(standardItems);
	const heading = [
		'Borough code',
		'Borough',
		'Sub-ICB location',
		'Parts of the standard met (of 10)',
		'Parts not reported',
		...parts.map(({ number, name }) => `${number}. ${name}`),
		...figureColumns.flatMap(([, label]) => [label, `${label}, as of`]),
		'Networks that made a workforce return',
		'Networks serving the borough',
		'Stage of the programme',
		'Last return, quarter to',
		'State of the return'
	];
	const rows = boroughs.map((borough): Cell[] => {
		const posts = borough.figures.get('link-worker-fte');
		return [
			borough.code,
			borough.name,
			borough.subIcb.name,
			borough.met,
			borough.notReported,
			...borough.standard.map(({ standing }) => standingNames[standing]),
			...figureColumns.flatMap(([measure]): Cell[] => {
				const figure = borough.figures.get(measure);
				return [
					figure?.value == null ? figureText(figure).text : significant(figure.value),
					figure?.period ?? ''
				];
			}),
			posts?.returned ?? null,
			posts?.members ?? null,
			borough.stage ? stageEntries[borough.stage].name : stageNotReported,
			borough.returned?.period ?? '',
			stateEntries[borough.state].name
		];
	});
	return writeCsv(heading, rows);
}

/** Every network and borough between two releases, one row each. */
export function changesCsv({ from, to, networks, boroughs }: Comparison): string {
	const heading = [
		'Area type',
		'Area code',
		'Area name',
		'From',
		'To',
		'Posts at the start',
		'Posts at the end',
		'Kind of change',
		'Change, like for like',
		'Newly returning',
		'No longer returning'
	];
	const number = (value: number | null): Cell => (value === null ? null : significant(value));
	const networkRows = networks.map(({ network, name, before, after, kind }): Cell[] => [
		'pcn',
		network,
		name,
		from,
		to,
		number(before),
		number(after),
		changeEntries[kind].name,
		changeEntries[kind].isReal ? number((after ?? 0) - (before ?? 0)) : null,
		kind === 'newly-returning' ? number(after) : null,
		kind === 'stopped-returning' ? number(before) : null
	]);
	const boroughRows = boroughs.map((borough): Cell[] => [
		'borough',
		borough.borough,
		borough.name,
		from,
		to,
		number(borough.before),
		number(borough.after),
		'',
		number(borough.real),
		number(borough.newlyReturning),
		number(borough.stoppedReturning)
	]);
	return writeCsv(heading, [...boroughRows, ...networkRows]);
}
