import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import type { AreaType } from '../../src/lib/atlas/area-types.ts';
import { figureText } from '../../src/lib/atlas/figure-words.ts';
import { measureOf } from '../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import { pageTables } from './page-tables.ts';
import type { PageTable } from './page-tables.ts';
import { csvNumbers, jsonNumbers, workbookNumbers } from './same-numbers.ts';
import type { Numbers, SameNumber } from './same-numbers.ts';

/**
 * The tables of a profile, one of each kind of area: every measure of it and of London, its own CSV and workbook, and
 * the areas inside it, say what the API says, absence included. Nothing listed may be missing.
 */
const profiles: { code: string; type: AreaType; leastAbsent: number }[] = [
	{ code: 'E09000012', type: 'borough', leastAbsent: 5 },
	{ code: 'U20290', type: 'pcn', leastAbsent: 7 },
	{ code: 'U33392', type: 'pcn', leastAbsent: 0 },
	{ code: '93C', type: 'sub-icb', leastAbsent: 0 },
	{ code: 'QMF', type: 'icb', leastAbsent: 0 },
	{ code: 'E12000007', type: 'london', leastAbsent: 0 },
	{ code: 'E01004029', type: 'lsoa', leastAbsent: 0 }
];

const bytes = async (request: APIRequestContext, address: string) => {
	const answer = await request.get(address);
	expect(answer.status(), address).toBe(200);
	return answer.body();
};
const figuresOf = async (request: APIRequestContext, measures: readonly MeasureId[], more: string) =>
	jsonNumbers(await bytes(request, `/api/v1/figures?measure=${measures.join(',')}&${more}`));

async function listedFor(request: APIRequestContext, type: AreaType): Promise<MeasureId[]> {
	const { measures } = JSON.parse((await bytes(request, '/api/v1/measures')).toString()) as {
		measures: { id: MeasureId; listed: boolean; areaTypes: string[] }[];
	};
	return measures.filter(({ listed, areaTypes }) => listed && areaTypes.includes(type)).map(({ id }) => id);
}

/** A cell by the name of its row, after which notes may stand, and by its column. */
function cellOf({ heads, rows }: PageTable, name: string, head: string): string {
	const row = rows
		.filter(([first = '']) => first === name || first.startsWith(`${name} `))
		.sort((a, b) => (a[0]?.length ?? 0) - (b[0]?.length ?? 0))[0];
	return row?.[heads.indexOf(head)] ?? 'not on the page';
}

/** What the page says against what the API’s figure must be written as: limits, and how it is counted, may follow. */
function differences(pairs: readonly { what: string; onPage: string; figure: SameNumber | undefined }[]) {
	return pairs.filter(({ onPage, figure }) => {
		const { text } = figureText(figure ?? { measure: 'patients', status: 'not-collected', value: null });
		return onPage !== text && !onPage.startsWith(`${text} (`);
	});
}

const own = (numbers: Numbers, code: string) =>
	new Map([...numbers.values()].filter(({ area }) => area === code).map((one) => [one.measure, one]));

for (const { code, type, leastAbsent } of profiles)
	test(`the profile of ${code}, a ${type}: every listed measure of it and of London, in the page, its files and the API`, async ({
		request
	}) => {
		const listed = await listedFor(request, type);
		const json = await figuresOf(request, listed, `areas=${type}&within=${code}`);
		const figures = own(json, code);
		expect([...figures.keys()].sort()).toEqual([...listed].sort());
		const html = (await bytes(request, `/areas/${code}`)).toString();
		const table = pageTables(html).find(({ heads }) => heads[0] === 'Measure' && heads.includes('Date'));
		if (!table) throw new Error('the profile has no table of every measure');
		const [, name = ''] = table.heads;
		const pairs = listed.map((measure) => ({
			what: measure,
			onPage: cellOf(table, measureOf(measure).name, name),
			figure: figures.get(measure)
		}));
		expect(differences(pairs)).toEqual([]);
		const absent = [...figures.values()].filter(({ value }) => value === null);
		expect(absent.length).toBeGreaterThanOrEqual(leastAbsent);

		if (type !== 'london') {
			const shared = (await listedFor(request, 'london')).filter((measure) => listed.includes(measure));
			const london = own(await figuresOf(request, shared, 'areas=london'), 'E12000007');
			const beside = shared.map((measure) => ({
				what: `${measure} of London`,
				onPage: cellOf(table, measureOf(measure).name, 'London'),
				figure: london.get(measure)
			}));
			expect(beside.length).toBeGreaterThan(15);
			// Totals of London stand beside no area’s: there is nothing to learn from them.
			expect(differences(beside).filter(({ onPage }) => onPage !== '')).toEqual([]);
			expect(beside.filter(({ onPage }) => onPage !== '').length).toBeGreaterThan(10);
		}

		for (const [suffix, read] of [
			['csv', csvNumbers],
			['xlsx', workbookNumbers]
		] as const) {
			const offered = [...html.matchAll(/href="([^"]*)"/g)]
				.map(([, href = '']) => href.replaceAll('&amp;', '&'))
				.filter((href) => href.startsWith(`/api/v1/figures.${suffix}?`))
				.sort((a, b) => b.length - a.length)
				.find((href) => listed.every((measure) => href.includes(measure)));
			const inFile = own(await read(await bytes(request, offered ?? 'no file of every measure')), code);
			expect(Object.fromEntries(inFile), suffix).toEqual(Object.fromEntries(figures));
		}
	});

/** Columns of tables of areas inside another, and the measure each is. */
const memberColumns: readonly [string, MeasureId][] = [
	['Patients', 'patients'],
	['Link workers (full-time posts)', 'link-worker-fte'],
	['Per 10,000 patients', 'link-worker-rate'],
	['Posts short (−: above its share)', 'shortfall'],
	['In most deprived fifth', 'core20'],
	['Advice within 15 minutes', 'advice-within-15'],
	['The network’s patients', 'patients'],
	['The network’s posts', 'link-worker-fte']
];

for (const [code, head, type, least] of [
	['E12000007', 'Sub-ICB location', 'sub-icb', 5],
	['E12000007', 'Borough', 'borough', 33],
	['QMF', 'Borough', 'borough', 8],
	['QMF', 'Network', 'pcn', 48],
	['E09000012', 'Network', 'pcn', 12]
] as const)
	test(`the table of each ${type} in ${code} says what the API says of it`, async ({ request }) => {
		const html = (await bytes(request, `/areas/${code}`)).toString();
		const wanted = pageTables(html).filter(
			({ heads }) => heads[0] === head && memberColumns.some(([column]) => heads.includes(column))
		);
		expect(wanted.length).toBeGreaterThan(0);
		const measures = [...new Set(memberColumns.map(([, measure]) => measure))];
		const held = (await listedFor(request, type)).filter((measure) => measures.includes(measure));
		const numbers = [...(await figuresOf(request, held, `areas=${type}`)).values()];
		const pairs = wanted.flatMap(({ heads, rows }) =>
			rows
				.filter(([name]) => numbers.some((one) => one.name === name))
				.flatMap((row) =>
					memberColumns.flatMap(([column, measure]) => {
						const onPage = row[heads.indexOf(column)];
						if (onPage === undefined || !held.includes(measure)) return [];
						const figure = numbers.find((one) => one.name === row[0] && one.measure === measure);
						return [{ what: `${measure} of ${row[0]}`, onPage, figure }];
					})
				)
		);
		expect(new Set(pairs.map(({ figure }) => figure?.area)).size).toBeGreaterThanOrEqual(least);
		expect(pairs.length).toBeGreaterThanOrEqual(2 * least);
		expect(differences(pairs)).toEqual([]);
	});

test('a figure that a profile wrote otherwise, or left out, would be found', () => {
	const figure: SameNumber = {
		measure: 'link-worker-rate',
		area: 'made up',
		name: 'Made up',
		period: '2026-06-30',
		status: 'no-return',
		value: null,
		numerator: null,
		denominator: null
	};
	const written = (onPage: string) => differences([{ what: 'made up', onPage, figure }]).length;
	expect([written('made no return'), written('0.00'), written('not on the page')]).toEqual([0, 1, 1]);
});
