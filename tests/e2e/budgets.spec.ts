import { expect, test } from '@playwright/test';
import { watch } from './journey';

/** Each page as a browser loads it for the first time: everything it fetches by itself, packed, and how many pieces. */
const budgets: [path: string, mostKilobytes: number, mostRequests: number][] = [
	['/', 95, 8],
	['/support', 66, 9],
	['/support?where=SE15+5LJ', 73, 9],
	['/coverage', 88, 11],
	['/areas/E12000007-london', 105, 10],
	['/areas/E09000012-hackney', 100, 9],
	['/areas/U27585-seven-kings-pcn', 92, 9],
	['/areas/compare?with=E09000012,E09000028', 80, 9],
	['/areas', 73, 7],
	['/search?q=SE15+5LJ', 76, 7],
	['/support/debt-advice-at-peckham-citizens-advice-1f28a540', 77, 7],
	['/support/print?where=SE15+5LJ&q=debt', 69, 8],
	['/plan/advice', 82, 10],
	['/embed/need', 101, 11],
	['/data', 80, 8],
	['/methods', 80, 9]
];

/** Those that are a tool, with the framework; the map of /gaps is half of what it weighs, and comes after the page. */
const tools: typeof budgets = [
	['/gaps', 560, 58],
	['/plan', 226, 46],
	['/embed', 177, 41]
];

/** Helpers of a few lines: no page here needs the framework in the browser. */
const small = /^\/_app\/immutable\/assets\/(?:suggest|use-my-location|copy-link)\.[\w-]+\.js$/;

for (const [path, mostKilobytes, mostRequests] of [...budgets, ...tools]) {
	test(`${path} is at most ${mostKilobytes} kB in ${mostRequests} pieces, all from here`, async ({
		page
	}) => {
		const { faults } = watch(page);
		const pieces: Promise<[name: string, bytes: number]>[] = [];
		page.on('requestfinished', (request) => {
			const name = new URL(request.url()).pathname;
			pieces.push(request.sizes().then(({ responseBodySize }) => [name, responseBodySize]));
		});
		// The last that comes of a map.
		const last = path === '/gaps' ? page.waitForResponse(/glances/) : undefined;
		expect((await page.goto(path, { waitUntil: 'networkidle' }))?.status()).toBe(200);
		await (await last)?.finished();
		const sizes = await Promise.all(pieces);
		const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
		// The font alone is more than this: a page that seems lighter was not seen whole.
		expect(total).toBeGreaterThan(20_000);
		expect([total / 1000 <= mostKilobytes, total, sizes]).toEqual([true, total, sizes]);
		expect([sizes.length <= mostRequests, sizes]).toEqual([true, sizes]);
		const scripts = sizes.map(([name]) => name).filter((name) => /\.m?js$/.test(name));
		const isTool = tools.some(([tool]) => tool === path);
		if (!isTool) expect(scripts.filter((name) => !small.test(name))).toEqual([]);
		expect(faults).toEqual([]);
	});
}
