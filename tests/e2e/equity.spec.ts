import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { expectNoSidewaysScroll, watch } from './journey';

interface Equity {
	deciles: { decile: number; people: number; value: number | null }[];
	mean: number;
	sii: number;
	rii: number;
	concentration: number;
	verdict: string;
	words: Record<string, string>;
	gini: number;
	lorenz: [number, number][];
	counted: number;
	leftOut: { status: string; count: number }[];
	sources: { id: string }[];
}

async function equity(request: APIRequestContext, query: string): Promise<Equity> {
	const response = await request.get(`/api/v1/equity?${query}`);
	expect(response.status(), query).toBe(200);
	return (await response.json()) as Equity;
}

test('link workers in June 2026: flat, 0.39 in the most deprived tenth and 0.28 in the least', async ({
	request
}) => {
	const found = await equity(request, 'measure=link-worker-rate&areas=pcn');
	expect(found).toEqual({ ...(await equity(request, 'measure=link-worker-rate')) });
	expect(found.deciles.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(found.deciles[0]?.value).toBeCloseTo(0.389, 3);
	expect(found.deciles[9]?.value).toBeCloseTo(0.284, 3);
	expect(found.mean).toBeCloseTo(0.361, 3);
	expect(found.sii).toBeCloseTo(-0.028, 3);
	expect(found.verdict).toBe('flat');
	expect(found.words.sii).toMatch(/^negative: higher in more deprived places/);
	expect([found.counted, found.leftOut]).toEqual([196, [{ status: 'no-return', count: 7 }]]);
	expect(found.sources.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['pcn-workforce-2026-06', 'iod-2025', 'registrations-2022-07'])
	);
});

test('the slope is the weighted regression of the ten points on midpoint ranks', async ({ request }) => {
	for (const measure of ['link-worker-rate', 'advice-within-15', 'advice-access']) {
		const { deciles, sii, rii, mean } = await equity(request, `measure=${measure}`);
		const total = deciles.reduce((sum, { people }) => sum + people, 0);
		let below = 0;
		const points = deciles.map(({ people, value }) => {
			const rank = (below + people / 2) / total;
			below += people;
			return { weight: people / total, rank, value: value ?? 0 };
		});
		const average = (of: (point: (typeof points)[number]) => number) =>
			points.reduce((sum, point) => sum + point.weight * of(point), 0);
		const [rank, value] = [average((point) => point.rank), average((point) => point.value)];
		const slope =
			average((point) => (point.rank - rank) * (point.value - value)) /
			average((point) => (point.rank - rank) ** 2);
		expect(mean).toBeCloseTo(value, 8);
		expect(sii).toBeCloseTo(slope, 8);
		expect(rii).toBeCloseTo((value + slope * (1 - rank)) / (value - slope * rank), 8);
	}
});

test('access to advice hands out every one of the 101 sites, to everyone in London', async ({ request }) => {
	const { deciles, mean, gini, lorenz } = await equity(request, 'measure=advice-access');
	const people = deciles.reduce((sum, decile) => sum + decile.people, 0);
	expect(people).toBe(8_799_791);
	expect((mean * people) / 10_000).toBeCloseTo(101, 6);
	expect(gini).toBeGreaterThan(0.5);
	expect([lorenz[0], lorenz.at(-1)?.[0]]).toEqual([[0, 0], 1]);
});

test('the mean over small areas is London’s own figure', async ({ request }) => {
	const { mean } = await equity(request, 'measure=advice-within-15');
	const { figures } = (await (
		await request.get('/api/v1/figures?measure=advice-within-15&areas=london')
	).json()) as { figures: { value: number }[] };
	expect(mean).toBeCloseTo(figures[0]?.value ?? NaN, 6);
});

for (const [query, status, allowed] of [
	['measure=link-worker-fte', 400, 'link-worker-rate'],
	['measure=patients', 400, 'advice-access'],
	['measure=core20', 400, 'coverage'],
	['measure=link-worker-rate&areas=icb', 400, 'pcn'],
	['measure=nonsense', 400, 'link-worker-rate'],
	['', 400, 'link-worker-rate'],
	['measure=advice-access&within=E99999999', 404, undefined]
] as const) {
	test(`equity?${query} is refused, saying what would do`, async ({ request }) => {
		const response = await request.get(`/api/v1/equity?${query}`);
		expect(response.status()).toBe(status);
		const { error } = (await response.json()) as { error: { message: string; allowed?: string[] } };
		expect(error.message).toMatch(/\.$/);
		if (allowed) expect(error.allowed).toContain(allowed);
	});
}

const titles: [address: string, title: string, sentence: string][] = [
	[
		'/gaps?view=fairness',
		'Link workers per 10,000: flat, whatever the need',
		'0.39 in the most deprived tenth of England, 0.28 in the least deprived. The mean is 0.36.'
	],
	[
		'/gaps?view=fairness&areas=borough&show=advice-within-15',
		'Advice within 15 minutes: rises with need',
		'27% in the most deprived tenth of England, 13% in the least deprived. The mean is 23%.'
	],
	[
		'/gaps?view=fairness&show=link-worker-fte',
		'Link workers per 10,000: flat, whatever the need',
		'“Link workers” cannot be set against deprivation, so this is link workers per 10,000.'
	],
	[
		'/gaps?view=fairness&within=E09000001',
		'Link workers per 10,000: too few here to set against need',
		'Worked out from 1 network serving City of London.'
	]
];
for (const [address, title, sentence] of titles) {
	test(`${address} says “${title}”`, async ({ page }) => {
		const { faults } = watch(page);
		await page.goto(address);
		const panel = page.getByRole('region', { name: title });
		await expect(panel).toContainText(sentence);
		await expect(panel.getByRole('row')).toHaveCount(11);
		expect(faults).toEqual([]);
	});
}

test('a tenth in which nobody of the borough lives says so beside its figure, in the sentence and in what leaves', async ({
	page,
	request
}) => {
	const note =
		'No resident of Southwark lives in tenth 1 (most deprived): its figure is that of patients of its networks who live elsewhere.';
	for (const address of [
		'/areas/E09000028-southwark',
		'/gaps?view=fairness&within=E09000028',
		'/embed/equity?within=E09000028'
	]) {
		await page.goto(address);
		const row = page.getByRole('row').filter({ hasText: 'no resident of Southwark' });
		await expect(row, address).toHaveCount(1);
		await expect(row.getByRole('rowheader')).toHaveText(/^1\s+most deprived\s+no resident of Southwark$/);
		await expect(page.getByText(note)).toHaveCount(1);
		await expect(page.locator('main, body').first()).toContainText(
			/in the most deprived tenth of England \(no resident of Southwark\), 0\.\d+ in the least deprived\./
		);
	}
	expect(await (await request.get('/figures/equity.svg?within=E09000028')).text()).toContain(
		'No resident of'
	);
	const { words } = await equity(request, 'measure=link-worker-rate&within=E09000028');
	expect(words.ends).toContain('(no resident of Southwark)');
	// Camden has residents in every tenth that has a figure, and so has London.
	for (const address of ['/gaps?view=fairness&within=E09000007', '/gaps?view=fairness']) {
		await page.goto(address);
		await expect(page.getByRole('row').first()).toBeVisible();
		await expect(page.getByText(/no resident of/i)).toHaveCount(0);
	}
});

test('the fairness panel fits a phone, and its curve opens', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('/gaps?view=fairness&show=advice-access&areas=lsoa');
	await page.getByText('How evenly it is spread').click();
	await expect(page.getByRole('img', { name: /^Lorenz curve\. / })).toBeVisible();
	await expectNoSidewaysScroll(page);
});

test('where no advice is in reach, the map, the key and the table say so', async ({ page, request }) => {
	await page.goto('/gaps?areas=lsoa&show=advice-access&points=none');
	await expect(page.getByText('3,366 have none within 15 minutes.')).toBeVisible();
	await expect(
		page.getByRole('listitem').filter({ hasText: /^none within 15 minutes 3,366$/ })
	).toBeVisible();
	const csv = await (await request.get('/api/v1/figures.csv?measure=advice-access&areas=lsoa')).text();
	expect(csv.match(/not-applicable,none within 15 minutes,,/g)).toHaveLength(3366);
});
