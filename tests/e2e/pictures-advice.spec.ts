import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { shapesBy, shapesWith, svgOf } from './drawn';
import { pageTables } from './page-tables';

const QUERY = 'k=4&minutes=15&gradient=2';

interface Advice {
	sites: { rank: number; site: { name: string }; residents: number; residentsReached: number }[];
	sources: { licence: string }[];
}
const counted = (value: number) => Math.round(value).toLocaleString('en-GB');

test('a plan of advice sessions says the same on its page, in its pictures, embeds, CSV and API', async ({
	request
}) => {
	const { sites } = (await (await request.get(`/api/v1/plan/advice?${QUERY}`)).json()) as Advice;
	expect(sites).toHaveLength(4);
	const numbers = sites.map(({ rank, residents, residentsReached }) =>
		[rank, residents, residentsReached].map(String)
	);

	const map = await svgOf(request, `/figures/advice.svg?${QUERY}`);
	expect([...shapesBy(map, 'rank')].map(([rank, drawn]) => [rank, drawn.residents, drawn.reached])).toEqual(
		numbers
	);
	for (const { rank, site } of sites)
		expect(map).toContain(`<title>${rank}: ${site.name.replaceAll('&', '&amp;')}</title>`);
	const points = (await (await request.get('/api/v1/points?kind=advice')).json()) as {
		features: { properties: { details: { faceToFace?: boolean } } }[];
	};
	const today = points.features.filter(({ properties }) => properties.details.faceToFace === true);
	expect(today.length).toBeGreaterThan(50);
	expect(shapesWith(map, 'today')).toHaveLength(today.length);

	const curve = shapesBy(await svgOf(request, `/figures/advice-gain.svg?${QUERY}`), 'sessions');
	expect([...curve].map(([sessions, { reached }]) => [sessions, reached])).toEqual(
		numbers.map(([rank, , reached]) => [rank, reached])
	);

	const csv: Record<string, string>[] = parse(
		await (await request.get(`/api/v1/plan/advice.csv?${QUERY}`)).text(),
		{ columns: true }
	);
	expect(
		csv.map((row) => [
			row.Order,
			row['Residents newly within reach'],
			row['Residents newly within reach, this site and those before']
		])
	).toEqual(numbers);

	const asListed = sites.map(({ rank, site, residents, residentsReached }) => [
		`${rank}. ${site.name}`,
		counted(residents),
		counted(residentsReached)
	]);
	const asAdded = sites.map(({ rank, residents, residentsReached }) => [
		String(rank),
		counted(residentsReached),
		counted(residents)
	]);
	const tablesOf = async (path: string) => pageTables(await (await request.get(path)).text());
	const page = await tablesOf(`/plan/advice?${QUERY}`);
	const [reach] = await tablesOf(`/embed/advice?${QUERY}`);
	const [gain] = await tablesOf(`/embed/advice-gain?${QUERY}`);
	expect(reach?.rows.map((row) => row.slice(0, 3))).toEqual(asListed);
	expect(gain?.rows).toEqual(asAdded);
	expect(page.map(({ rows }) => rows)).toEqual([reach?.rows, gain?.rows]);
});

test('both figures of a plan leave its page, with their data', async ({ request }) => {
	const html = await (await request.get(`/plan/advice?${QUERY}`)).text();
	const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
	for (const figure of ['advice', 'advice-gain'])
		expect(links).toEqual(
			expect.arrayContaining([
				`/figures/${figure}.png?${QUERY}`,
				`/figures/${figure}.svg?${QUERY}`,
				`/embed?figure=${figure}&${QUERY}`
			])
		);
	expect(links.filter((href) => href === `/api/v1/plan/advice.csv?${QUERY}`)).toHaveLength(2);
});

test('a plan’s pictures name every source and licence of its answer', async ({ request }) => {
	const { sources } = (await (await request.get(`/api/v1/plan/advice?${QUERY}`)).json()) as Advice;
	const licences = new Set(sources.map(({ licence }) => licence));
	expect(licences.size).toBeGreaterThan(1);
	for (const figure of ['advice', 'advice-gain']) {
		const svg = await svgOf(request, `/figures/${figure}.svg?${QUERY}`);
		for (const licence of licences) expect(svg).toContain(licence);
	}
});
