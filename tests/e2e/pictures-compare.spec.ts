import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { asWritten, figures, shapesBy, shapesWith, svgOf } from './drawn';
import { pageTables } from './page-tables';

const TENTHS = Array.from({ length: 10 }, (_, index) => index + 1);

test('what changed between two releases equals the API, its CSV and its page, and adds up', async ({
	request
}) => {
	const london = await figures(request, 'measure=link-worker-fte&areas=london&period=all');
	const periods = london.map(({ period }) => period).toSorted();
	const [from = '', to = ''] = [periods.at(0), periods.at(-1)];
	const query = `from=${from}&to=${to}`;
	const drawn = shapesBy(await svgOf(request, `/figures/changes.svg?${query}`), 'step');
	const posts = (step: string) => Number(drawn.get(step)?.posts ?? 0);
	const held = (period: string) => london.find((row) => row.period === period)?.value ?? NaN;
	expect([posts('before'), posts('after')]).toEqual([held(from), held(to)]);

	const rows: Record<string, string>[] = parse(
		await (await request.get(`/coverage/changes.csv?${query}`)).text(),
		{ columns: true }
	);
	const networks = rows.filter((row) => row['Area type'] !== 'borough');
	expect(networks.length).toBeGreaterThan(150);
	const sum = (column: string) => networks.reduce((all, row) => all + Number(row[column] ?? NaN), 0);
	expect(posts('real')).toBeCloseTo(sum('Change, like for like'), 6);
	expect(posts('newly-returning')).toBeCloseTo(sum('Newly returning'), 6);
	expect(posts('stopped-returning')).toBeCloseTo(-sum('No longer returning'), 6);
	const moved = ['real', 'newly-returning', 'stopped-returning', 'closed'].map(posts);
	expect(moved.reduce((all, by) => all + by, posts('before'))).toBeCloseTo(posts('after'), 6);

	const [embedded] = pageTables(await (await request.get(`/embed/changes?${query}`)).text());
	expect(embedded?.rows).toHaveLength(drawn.size);
	for (const path of ['/data/changes', '/coverage']) {
		const html = await (await request.get(`${path}?${query}`)).text();
		expect(pageTables(html).map((table) => table.rows)).toContainEqual(embedded?.rows);
		expect([path, html.includes(`/figures/changes.png?${query.replace('&', '&amp;')}`)]).toEqual([
			path,
			true
		]);
	}
});

test('several areas side by side equal the API and their page, absence included', async ({ request }) => {
	const rates = await figures(request, 'measure=link-worker-fte&areas=pcn&period=all');
	const silent = rates.find(
		({ area, status }) =>
			status === 'no-return' && rates.some((other) => other.area === area && other.value !== null)
	);
	const areas = [
		['E09000012', 'borough'],
		[silent?.area ?? '', 'pcn'],
		['E12000007', 'london']
	] as const;
	const query = `with=${areas.map(([code]) => code).join(',')}`;
	const history = shapesWith(await svgOf(request, `/figures/compare-history.svg?${query}`), 'in', 'period');
	const tenths = shapesWith(await svgOf(request, `/figures/compare-deciles.svg?${query}`), 'in', 'decile');
	for (const [code, type] of areas) {
		const quarters = await figures(
			request,
			`measure=link-worker-fte&areas=${type}&within=${code}&period=all`
		);
		expect(quarters.length).toBeGreaterThan(5);
		const drawn = history.filter((mark) => mark.in === code);
		expect(drawn.map(({ period, status, value }) => [period, status, value]).sort()).toEqual(
			quarters.map(({ period, status, value }) => [period, status, asWritten(value)]).sort()
		);
		const measures = TENTHS.map((tenth) => `people-decile-${tenth}`);
		const people = await figures(request, `measure=${measures.join(',')}&areas=${type}&within=${code}`);
		const bars = tenths.filter((bar) => bar.in === code).map((bar) => [bar.decile, bar.people]);
		expect(bars).toEqual(
			measures.map((measure, at) => {
				const row = people.find((one) => one.measure === measure);
				return [String(at + 1), asWritten(row?.value ?? null)];
			})
		);
	}
	expect(history.filter(({ status }) => status === 'no-return').length).toBeGreaterThan(0);

	const html = await (await request.get(`/areas/compare?${query}`)).text();
	for (const figure of ['compare-history', 'compare-deciles']) {
		const [embedded] = pageTables(await (await request.get(`/embed/${figure}?${query}`)).text());
		expect(pageTables(html)).toContainEqual(embedded);
		expect([figure, html.includes(`/figures/${figure}.svg?${query}`)]).toEqual([figure, true]);
	}
	expect(html).toContain(`/figures/compare-history.png?${query}&amp;shape=card`);
});

for (const [path, status, code] of [
	['changes.svg?from=1999-03-31', 400, 'unknown-period'],
	['compare-history.svg?with=E09000012,nowhere', 404, 'unknown-area'],
	['compare-deciles.svg?with=E09000002,E09000003,E09000004,E09000005,E09000006', 400, 'invalid-parameter'],
	['compare-history.svg?with=E01000001', 400, 'not-held-for-area-type']
] as const) {
	test(`/figures/${path} is refused with ${status}`, async ({ request }) => {
		const answer = await request.get(`/figures/${path}`);
		const { error } = (await answer.json()) as { error: { code: string } };
		expect([answer.status(), error.code]).toEqual([status, code]);
	});
}
