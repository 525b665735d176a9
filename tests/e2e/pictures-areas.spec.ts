import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { asWritten, figures, shapesWith, svgOf } from './drawn';
import type { Row } from './drawn';
import { pageTables } from './page-tables';

/** Middle value, of those known. */
function median(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
	if (known.length === 0) return null;
	const [low = NaN, high = NaN] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
	return (low + high) / 2;
}

const rowOf = (rows: readonly Row[], area: string, measure: string) =>
	rows.find((row) => row.area === area && row.measure === measure);

/** Codes of the areas most like one, as its own figure draws them; the area itself first. */
async function alike(request: APIRequestContext, area: string) {
	const svg = await svgOf(request, `/figures/similar.svg?area=${area}`);
	const cells = shapesWith(svg, 'area', 'measure');
	return { cells, codes: [...new Set(cells.map((cell) => cell.area ?? ''))] };
}

/** A network that made no return and yet is compared with others by its need. */
async function silentNetwork(request: APIRequestContext): Promise<string> {
	const rates = await figures(request, 'measure=link-worker-rate&areas=pcn');
	const silent = rates.find(({ status }) => status === 'no-return');
	expect(silent).toBeDefined();
	return silent?.area ?? '';
}

for (const type of ['borough', 'pcn'] as const) {
	test(`a ${type} beside others equals the API, line by line and mark by mark`, async ({ request }) => {
		const area = type === 'borough' ? 'E09000012' : await silentNetwork(request);
		const svg = await svgOf(request, `/figures/benchmarks.svg?area=${area}`);
		const drawn = shapesWith(svg, 'measure', 'of');
		const measures = [...new Set(drawn.map(({ measure = '' }) => measure))];
		expect(measures.length).toBeGreaterThan(7);
		const all = await figures(request, `measure=${measures.join(',')}&areas=${type}`);
		const london = await figures(request, `measure=${measures.join(',')}&areas=london`);
		const boards = await figures(request, `measure=${measures.join(',')}&areas=sub-icb`);
		const similar = (await alike(request, area)).codes.slice(1);
		const { parents } = (await (await request.get(`/api/v1/areas/${area}`)).json()) as {
			parents: { subIcb: string };
		};
		for (const measure of measures) {
			const shapes = new Map(drawn.filter((one) => one.measure === measure).map((one) => [one.of, one]));
			const own = rowOf(all, area, measure);
			expect([measure, shapes.get('own')?.status, shapes.get('own')?.value]).toEqual([
				measure,
				own?.status,
				asWritten(own?.value ?? null)
			]);
			const values = all.flatMap((row) => (row.measure === measure && row.value !== null ? [row.value] : []));
			expect([shapes.get('all')?.lowest, shapes.get('all')?.highest]).toEqual([
				String(Math.min(...values)),
				String(Math.max(...values))
			]);
			const expected = {
				london: rowOf(london, 'E12000007', measure)?.value ?? null,
				board: rowOf(boards, parents.subIcb, measure)?.value ?? null,
				similar: median(similar.map((code) => rowOf(all, code, measure)?.value ?? null))
			};
			for (const [of, value] of Object.entries(expected)) {
				const mark = shapes.get(of);
				// What is not known has no mark.
				if (value === null) expect([measure, of, mark]).toEqual([measure, of, undefined]);
				else expect([measure, of, Number(mark?.value)]).toEqual([measure, of, expect.closeTo(value, 6)]);
			}
		}
		const silent = drawn.find(({ measure, of }) => measure === 'link-worker-rate' && of === 'own');
		expect(silent?.status).toBe(type === 'borough' ? 'value' : 'no-return');
		expect(silent?.value === '').toBe(type === 'pcn');
	});
}

test('the areas most like one equal the API cell by cell, absence included, and the page', async ({
	request
}) => {
	const networks = await silentNetwork(request);
	for (const [area, type, size] of [
		['E09000012', 'borough', 'residents'],
		[networks, 'pcn', 'patients']
	] as const) {
		const { cells, codes } = await alike(request, area);
		const measures = ['imd-score', 'aged-65-plus', size, 'link-worker-rate'];
		expect(cells).toHaveLength(6 * measures.length);
		const rows = await figures(request, `measure=${measures.join(',')}&areas=${type}`);
		for (const { area: code = '', measure = '', status, value } of cells) {
			const row = rowOf(rows, code, measure);
			expect([code, measure, status, value]).toEqual([
				code,
				measure,
				row?.status,
				asWritten(row?.value ?? null)
			]);
		}
		const page = pageTables(await (await request.get(`/areas/${area}`)).text());
		const [embedded] = pageTables(await (await request.get(`/embed/similar?area=${area}`)).text());
		const names = codes.map((code) => rows.find((row) => row.area === code)?.name);
		expect(embedded?.rows.map(([name]) => name)).toEqual(names);
		expect(page).toContainEqual(embedded);
	}
});

test('both figures leave a profile, and their embeds say what the profile says', async ({ request }) => {
	const text = async (path: string) =>
		(await (await request.get(path)).text()).replaceAll(/<!--.*?-->/gs, '');
	const html = await text('/areas/E09000012');
	const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
	for (const figure of ['benchmarks', 'similar']) {
		expect(links).toEqual(
			expect.arrayContaining([
				`/figures/${figure}.png?area=E09000012`,
				`/figures/${figure}.svg?area=E09000012`,
				`/embed?figure=${figure}&area=E09000012`
			])
		);
		const embed = await text(`/embed/${figure}?area=E09000012`);
		const title = /<h1[^>]*>([^<]*)<\/h1>/.exec(embed)?.[1] ?? 'no title';
		expect([...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, words]) => words)).toContain(title);
		expect(pageTables(html)).toContainEqual(pageTables(embed)[0]);
	}
});

test('the basic standard in a borough equals the table of all boroughs, part by part', async ({
	request
}) => {
	const rows: Record<string, string>[] = parse(await (await request.get('/coverage.csv')).text(), {
		columns: true
	});
	expect(rows).toHaveLength(33);
	// Those with most kinds of standing say more than one that never answered.
	const standings = (row: Record<string, string>) =>
		Object.entries(row).filter(([heading]) => /^\d+\. /.test(heading));
	const various = rows.toSorted(
		(a, b) =>
			new Set(standings(b).map(([, one]) => one)).size - new Set(standings(a).map(([, one]) => one)).size
	);
	for (const row of various.slice(0, 2)) {
		const area = row['Area code'] ?? '';
		const [table] = pageTables(await (await request.get(`/embed/standard?area=${area}`)).text());
		expect(table?.rows.map((cells) => cells.slice(0, 2))).toEqual(standings(row));
		const svg = await svgOf(request, `/figures/standard.svg?area=${area}`);
		const drawn = shapesWith(svg, 'item', 'standing').map(({ standing }) => standing);
		expect(drawn).toHaveLength(10);
		expect(drawn.filter((one) => one === 'yes')).toHaveLength(
			Number(row['Parts of the basic standard that are met'])
		);
		expect(drawn.filter((one) => one === 'not-reported')).toHaveLength(
			Number(row['Parts of the standard not reported'])
		);
	}
	expect((await request.get('/figures/standard.svg?area=E12000007')).status()).toBe(400);
});
