import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

interface FigureRow {
	measure: string;
	area: string;
	status: string;
	value: number | null;
}
async function json<Body>(request: APIRequestContext, path: string): Promise<Body> {
	const response = await request.get(path);
	expect(response.status(), path).toBe(200);
	return (await response.json()) as Body;
}

async function figuresOf(request: APIRequestContext, query: string): Promise<FigureRow[]> {
	const { figures } = await json<{ figures: FigureRow[] }>(request, `/api/v1/figures?${query}`);
	return figures;
}

const total = (figures: FigureRow[]) => figures.reduce((sum, { value }) => sum + (value ?? 0), 0);

test.describe('areas', () => {
	for (const [type, count] of Object.entries({
		london: 1,
		icb: 4,
		'sub-icb': 5,
		borough: 33,
		pcn: 203,
		lsoa: 4994
	})) {
		test(`London has ${count} of type ${type}`, async ({ request }) => {
			const { areas } = await json<{ areas: { type: string }[] }>(request, `/api/v1/areas?type=${type}`);
			expect(areas).toHaveLength(count);
			expect(new Set(areas.map((area) => area.type))).toEqual(new Set([type]));
		});
	}

	test('without a type gives all but the small areas', async ({ request }) => {
		const { areas } = await json<{ areas: object[] }>(request, '/api/v1/areas');
		expect(areas).toHaveLength(1 + 4 + 5 + 33 + 203);
	});

	test('a network names its boroughs, largest share first, adding up to one', async ({ request }) => {
		const { areas } = await json<{
			areas: { residents: null; parents: { boroughs: { share: number }[]; subIcb: string; icb: string } }[];
		}>(request, '/api/v1/areas?type=pcn');
		for (const { parents, residents } of areas) {
			const shares = parents.boroughs.map(({ share }) => share);
			expect(shares).toEqual([...shares].sort((a, b) => b - a));
			expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(0.002);
			expect(parents.subIcb && parents.icb).toBeTruthy();
			expect(residents).toBeNull();
		}
	});

	test('one is found by code in any case or by slug, with neighbours and children', async ({ request }) => {
		interface Detail {
			name: string;
			neighbours: { name: string }[];
			childCounts: Record<string, number>;
			children: { type: string }[];
		}
		const hackney = await json<Detail>(request, '/api/v1/areas/e09000012');
		expect(hackney.name).toBe('Hackney');
		expect(hackney.neighbours.map(({ name }) => name)).toContain('Islington');
		expect(hackney.children.filter(({ type }) => type === 'lsoa')).toHaveLength(
			hackney.childCounts.lsoa ?? -1
		);
		expect(await json<Detail>(request, '/api/v1/areas/E09000012-hackney')).toEqual(hackney);
		const london = await json<Detail>(request, '/api/v1/areas/E12000007');
		expect(london.childCounts).toMatchObject({ borough: 33, pcn: 203, lsoa: 4994 });
	});
});

test.describe('figures', () => {
	test('170 networks have link workers, 26 record none and 7 made no return', async ({ request }) => {
		const figures = await figuresOf(request, 'measure=link-worker-fte&areas=pcn&period=2026-06-30');
		const count = (status: string) => figures.filter((row) => row.status === status).length;
		expect([count('value'), count('zero'), count('no-return')]).toEqual([170, 26, 7]);
		for (const { status, value } of figures) {
			if (status === 'value') expect(value).toBeGreaterThan(0);
			else expect(value).toBe(status === 'zero' ? 0 : null);
		}
		expect(total(figures)).toBeCloseTo(383.5, 1);
	});

	for (const measure of ['patients', 'link-worker-fte']) {
		test(`${measure} of the boroughs adds up to the networks’`, async ({ request }) => {
			const [boroughs, networks] = await Promise.all(
				['borough', 'pcn'].map((areas) => figuresOf(request, `measure=${measure}&areas=${areas}`))
			);
			expect(boroughs).toHaveLength(33);
			expect(total(boroughs ?? []) / total(networks ?? [])).toBeCloseTo(1, 7);
		});
	}

	test('within a borough come the networks that serve it', async ({ request }) => {
		const figures = await figuresOf(request, 'measure=link-worker-rate&areas=pcn&within=e09000012');
		const { children } = await json<{ children: { type: string; code: string }[] }>(
			request,
			'/api/v1/areas/E09000012'
		);
		const networks = children.filter(({ type }) => type === 'pcn').map(({ code }) => code);
		expect(figures.map(({ area }) => area).sort()).toEqual(networks.sort());
	});

	test('name their sources, licence included', async ({ request }) => {
		const { sources, version } = await json<{ sources: { id: string; licence: string }[]; version: string }>(
			request,
			'/api/v1/figures?measure=link-worker-fte&areas=borough&period=all'
		);
		expect(sources.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['pcn-workforce-2026-06', 'pcn-workforce-history'])
		);
		expect(sources.every(({ licence }) => licence.length > 0)).toBe(true);
		expect(version).toMatch(/^[0-9a-f]{8,}$/);
	});

	test('are the same in GeoJSON, with a boundary each', async ({ request }) => {
		const query = 'measure=link-worker-rate&areas=borough';
		const { features } = await json<{ features: { geometry: object | null; properties: FigureRow }[] }>(
			request,
			`/api/v1/figures.geojson?${query}`
		);
		const figures = await figuresOf(request, query);
		expect(features.map(({ properties }) => [properties.area, properties.value])).toEqual(
			figures.map(({ area, value }) => [area, value])
		);
		expect(features.every(({ geometry }) => geometry !== null)).toBe(true);
	});
});

test.describe('measures', () => {
	test('every measure answers for every area type it names', async ({ request }) => {
		const { measures } = await json<{
			measures: { id: string; latest: string | null; areaTypes: string[] }[];
		}>(request, '/api/v1/measures');
		expect(measures.length).toBeGreaterThan(30);
		for (const { id, latest, areaTypes } of measures) {
			expect(latest, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			for (const type of areaTypes.filter((name) => name !== 'lsoa')) {
				expect(await figuresOf(request, `measure=${id}&areas=${type}`), `${id} ${type}`).not.toEqual([]);
			}
		}
	});
});

test.describe('points', () => {
	interface Points {
		note?: string;
		features: { properties: { name: string; kind: string; distanceMetres?: number; walkMinutes?: number } }[];
	}

	test('are nearest first, within the distance asked for', async ({ request }) => {
		const { features } = await json<Points>(request, '/api/v1/points?kind=advice&near=51.5,-0.1&within=3000');
		const distances = features.map(({ properties }) => properties.distanceMetres ?? NaN);
		expect(distances.length).toBeGreaterThan(1);
		expect(distances).toEqual([...distances].sort((a, b) => a - b));
		expect(distances.at(-1)).toBeLessThanOrEqual(3000);
		const [first] = features;
		expect(first?.properties.walkMinutes).toBeCloseTo(((distances[0] ?? NaN) * 1.3) / 80, 0);
	});

	test('are by name otherwise, all 102 advice sites; schemes are named and have no place', async ({
		request
	}) => {
		const advice = await json<Points>(request, '/api/v1/points?kind=advice');
		expect(advice.features).toHaveLength(102);
		const schemes = await json<Points>(request, '/api/v1/points?kind=scheme');
		expect(schemes.features).toEqual([]);
		expect(schemes.note).toMatch(
			/^The directory names 17 schemes .* none of them with a place that can be drawn/
		);
	});
});

test.describe('postcodes', () => {
	for (const spelling of ['SE1 7PB', 'se17pb', 'se1%20%207pb', '%20sE1-7Pb%20']) {
		test(`“${spelling}” is in Lambeth`, async ({ request }) => {
			const place = await json<{ postcode: string; borough: string; pcn: { share: number } }>(
				request,
				`/api/v1/postcodes/${spelling}`
			);
			expect(place).toMatchObject({
				postcode: 'SE1 7PB',
				borough: 'E09000022',
				names: { borough: 'Lambeth' }
			});
			expect(place.pcn.share).toBeGreaterThan(0);
		});
	}
});
