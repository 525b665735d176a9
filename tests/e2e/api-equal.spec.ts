import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { geojsonNumbers, csvNumbers, jsonNumbers, parquetNumbers, workbookNumbers } from './same-numbers.ts';
import type { Numbers } from './same-numbers.ts';

/**
 * One figure, many forms: CSV, spreadsheet, GeoJSON, GeoParquet and the API’s answer say the same, number by number,
 * absence included. Pages are held to them in page-tables-equal.spec.ts and profiles-equal.spec.ts, pictures in theirs.
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
