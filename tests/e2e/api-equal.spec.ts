import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { figureText } from '../../src/lib/atlas/figure-words.ts';
import { measureOf } from '../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import { geojsonNumbers, csvNumbers, jsonNumbers, parquetNumbers, workbookNumbers } from './same-numbers.ts';
import type { Numbers } from './same-numbers.ts';
import { pageTables } from './page-tables.ts';

/**
 * One figure, many forms: the page, its CSV, spreadsheet, GeoJSON, GeoParquet and API answer say the same, number by
 * number, absence included. A picture joins by giving its numbers here as the rest do (`forms`).
 */
const forms = {
	csv: csvNumbers,
	xlsx: workbookNumbers,
	parquet: parquetNumbers
};

async function fetchNumbers(
	request: APIRequestContext,
	address: string,
	read: (bytes: Buffer) => Promise<Numbers> | Numbers
): Promise<Numbers> {
	const response = await request.get(address);
	expect(response.status(), address).toBe(200);
	return read(await response.body());
}

/** Every kind of absence, counts, rates, shares, scores, limits; each kind of area; one date, many dates, a part of London. */
const queries = [
	'measure=link-worker-rate,patients-per-link-worker,coverage&areas=pcn',
	'measure=link-worker-fte&areas=pcn&period=all',
	'measure=shortfall,imd-score,standard-met&areas=borough',
	'measure=advice-within-15,link-worker-fte&areas=borough&within=72Q',
	'measure=patients,core20&areas=icb',
	'measure=link-worker-fte&areas=london&period=all',
	'measure=advice-access,link-worker-rate&areas=lsoa&within=E09000012'
];

for (const query of queries) {
	test(`every form of ${query} has the same numbers`, async ({ request }) => {
		const json = await fetchNumbers(request, `/api/v1/figures?${query}`, jsonNumbers);
		expect(json.size).toBeGreaterThan(0);
		for (const [suffix, read] of Object.entries(forms)) {
			const found = await fetchNumbers(request, `/api/v1/figures.${suffix}?${query}`, read);
			expect(Object.fromEntries(found), suffix).toEqual(Object.fromEntries(json));
		}
	});
}

test('the queries compared hold numbers, nought and every reason there is for having none today', async ({
	request
}) => {
	const statuses = new Set<string>();
	for (const query of queries) {
		for (const { status } of (
			await fetchNumbers(request, `/api/v1/figures?${query}`, jsonNumbers)
		).values()) {
			statuses.add(status);
		}
	}
	expect([...statuses].sort()).toEqual(
		expect.arrayContaining(['no-return', 'not-applicable', 'value', 'zero'])
	);
});

for (const query of [
	'measure=link-worker-rate&areas=pcn',
	'measure=shortfall&areas=borough',
	'measure=imd-score&areas=lsoa&within=E09000012'
]) {
	test(`the map file of ${query} has the same numbers`, async ({ request }) => {
		const json = await fetchNumbers(request, `/api/v1/figures?${query}`, jsonNumbers);
		const map = await fetchNumbers(request, `/api/v1/figures.geojson?${query}`, geojsonNumbers);
		expect(json.size).toBeGreaterThan(0);
		expect(Object.fromEntries(map)).toEqual(Object.fromEntries(json));
	});
}

for (const [areas, show] of [
	['pcn', 'link-worker-rate'],
	['pcn', 'patients-per-link-worker'],
	['borough', 'shortfall'],
	['borough', 'advice-within-15'],
	['icb', 'core20']
] as const satisfies [string, MeasureId][]) {
	test(`the table on the page of ${show} by ${areas} says what the API says`, async ({ request }) => {
		const json = await fetchNumbers(request, `/api/v1/figures?measure=${show}&areas=${areas}`, jsonNumbers);
		const html = await (await request.get(`/gaps?areas=${areas}&show=${show}&view=table`)).text();
		const { shortName } = measureOf(show);
		const table = pageTables(html).find(({ heads }) => heads.some((head) => head.startsWith(shortName)));
		const column = table?.heads.findIndex((head) => head.startsWith(shortName)) ?? -1;
		const onPage = new Map(table?.rows.map((row) => [row[0], row[column]]));
		expect(onPage.size).toBe(json.size);
		for (const { name, status, value } of json.values()) {
			expect(onPage.get(name), name).toBe(figureText({ measure: show, status, value }).text);
		}
	});
}

for (const code of ['E09000012', 'U20290', 'QMF', 'E12000007']) {
	test(`the profile of ${code} says what the API says of every measure`, async ({ request }) => {
		const { measures } = (await (await request.get('/api/v1/measures')).json()) as {
			measures: { id: MeasureId; shortName: string; listed: boolean; areaTypes: string[] }[];
		};
		const { type } = (await (await request.get(`/api/v1/areas/${code}`)).json()) as { type: string };
		const held = measures.filter(({ listed, areaTypes }) => listed && areaTypes.includes(type));
		const query = `measure=${held.map(({ id }) => id).join(',')}&areas=${type}&within=${code}`;
		const json = await fetchNumbers(request, `/api/v1/figures?${query}`, jsonNumbers);
		expect(json.size).toBeGreaterThan(10);
		const html = await (await request.get(`/areas/${code}`)).text();
		const cells = new Map(
			pageTables(html)
				.flatMap(({ rows }) => rows)
				.map(([name, value]) => [name, value])
		);
		let compared = 0;
		for (const { measure, status, value } of json.values()) {
			const { name, shortName } = measureOf(measure);
			const shown = cells.get(name) ?? cells.get(shortName);
			if (shown === undefined) continue;
			expect(shown, name).toContain(figureText({ measure, status, value }).text);
			compared += 1;
		}
		expect(compared).toBeGreaterThan(10);
	});
}
