import { absenceWords } from '../../../src/lib/atlas/absence-words.ts';
import { signed } from '../../../src/lib/atlas/changes.ts';
import { figureText } from '../../../src/lib/atlas/figure-words.ts';
import { measureOf } from '../../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../../src/lib/atlas/measures.ts';
import { formatPeriod } from '../../../src/lib/atlas/periods.ts';
import { figuresOf, numberOf, tableWith, wide, words, written } from './case.ts';
import type { ApiFigures, PageTableCase, Row, Said } from './case.ts';

const boroughMeasures = [
	'standard-met',
	'coverage',
	'coverage-none-recorded',
	'coverage-no-return',
	'link-worker-fte',
	'link-worker-rate',
	'shortfall',
	'advice-within-15'
] as const satisfies MeasureId[];

export const coverage: PageTableCase = {
	page: '/coverage',
	file: (suffix) => `/coverage.${suffix}`,
	stem: /^standard-and-provision_borough_\d{4}-\d{2}-\d{2}_london$/,
	shown: (html, rows) => {
		const { cell } = tableWith(html, 'Borough', 'Basic standard', 'Link workers', 'Per 10,000');
		return rows.flatMap((row) => {
			const name = row['Area name'] ?? '';
			const split = ['coverage', 'coverage-none-recorded', 'coverage-no-return'] as const;
			const [covered, none, silent] = split.map((id) => figureText(wide(row, id)).text);
			const change = numberOf(row['Change in posts, like for like']);
			const returned = row['Last return, quarter to'];
			return [
				words(`${name}, parts met`, cell(name, 'Basic standard'), `${wide(row, 'standard-met').value} of 10`),
				words(
					`${name}, parts not reported`,
					cell(name, 'Basic standard').replace(/^.*; (\d+) not reported.*$/s, '$1'),
					row['Parts of the standard not reported'] ?? ''
				),
				words(
					`${name}, patients covered`,
					cell(name, 'Patients covered'),
					`${covered} covered, ${none} none recorded, ${silent} no return`
				),
				written(`${name}, posts`, cell(name, 'Link workers'), wide(row, 'link-worker-fte')),
				written(`${name}, rate`, cell(name, 'Per 10,000'), wide(row, 'link-worker-rate')),
				written(`${name}, short`, cell(name, 'Posts short'), wide(row, 'shortfall')),
				written(`${name}, advice`, cell(name, 'Advice in 15 min'), wide(row, 'advice-within-15')),
				words(
					`${name}, stage`,
					cell(name, 'Stage'),
					row['Stage of the programme'] ?? '',
					row['Stage of the programme'] === 'Not reported'
				),
				words(
					`${name}, change`,
					cell(name, 'Posts since').split(' ').at(-1),
					change === null ? 'known' : signed(change),
					change === null
				),
				words(
					`${name}, last return`,
					returned === '' ? cell(name, 'Last return') : 'returned',
					returned === '' ? (row['State of the return'] ?? '') : 'returned',
					returned === ''
				)
			];
		});
	},
	api: [
		{
			address: figuresOf(boroughMeasures, 'borough'),
			said: ({ figures }: ApiFigures, rows) => {
				const byArea = new Map(rows.map((row) => [row['Area code'], row]));
				return figures.flatMap(({ measure, area, period, status, value }) => {
					const row = byArea.get(area);
					const { name } = measureOf(measure);
					return [
						{ what: `${measure} of ${area}`, inApi: value, inFile: row?.[name] },
						{ what: `day of ${measure} of ${area}`, inApi: period, inFile: row?.[`${name}: as of`] },
						{
							what: `status of ${measure} of ${area}`,
							inApi: absenceWords(measureOf(measure), status).words,
							inFile: row?.[`${name}: status`]
						}
					];
				});
			}
		},
		...boroughMeasures.map((measure) => ({
			address: figuresOf([measure], 'borough').replace('figures?', 'figures.geojson?'),
			said: (
				{ features }: { features: { id: string; properties: { value: number | null } }[] },
				rows: readonly Row[]
			): Said[] =>
				features.map(({ id, properties: { value } }) => ({
					what: `${measure} of ${id} on the map`,
					inApi: value,
					inFile: rows.find((row) => row['Area code'] === id)?.[measureOf(measure).name]
				}))
		}))
	],
	least: { shown: 330, said: 33 * 8 * 4, absent: 33 }
};

const quarter = '2020-06-30';
export const coverageThen: PageTableCase = {
	page: `/coverage?at=${quarter}`,
	file: (suffix) => `/coverage.${suffix}?at=${quarter}`,
	stem: /^link-workers_borough_2020-06-30_london$/,
	shown: (html, rows) => {
		const then = `${formatPeriod(quarter)}: `;
		const { heads, cell } = tableWith(html, 'Borough', 'Posts, 30 June 2020');
		const now = heads.at(-1) ?? '';
		const today = `${now.replace('Posts, ', '')}: `;
		return rows.flatMap((row) => {
			const name = row['Area name'] ?? '';
			return [
				written(`${name} then`, cell(name, 'Posts, 30 June 2020'), wide(row, 'link-worker-fte', then)),
				words(`${name} returned`, cell(name, 'Networks that made'), row[`${then}networks returned`] ?? ''),
				written(`${name} now`, cell(name, now), wide(row, 'link-worker-fte', today))
			];
		});
	},
	api: [
		{
			address: figuresOf(['link-worker-fte'], 'borough', `&period=${quarter}`),
			said: ({ figures }: ApiFigures, rows) =>
				figures.map(({ area, value }) => ({
					what: `${area} then`,
					inApi: value,
					inFile: rows.find((row) => row['Area code'] === area)?.[
						`${formatPeriod(quarter)}: ${measureOf('link-worker-fte').name}`
					]
				}))
		}
	],
	least: { shown: 99, said: 33, absent: 3 }
};
