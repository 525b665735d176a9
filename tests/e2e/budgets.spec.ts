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
	['/data', 80, 8],
	['/methods', 80, 9]
];

/** Helpers of a few lines: no page here needs the framework in the browser. */
const small = /^\/_app\/immutable\/assets\/(?:suggest|use-my-location|copy-link)\.[\w-]+\.js$/;

for (const [path, mostKilobytes, mostRequests] of budgets) {
	test(`${path} is at most ${mostKilobytes} kB in ${mostRequests} pieces, all from here`, async ({
		page
	}) => {
		const { faults } = watch(page);
		const pieces: Promise<[name: string, bytes: number]>[] = [];
		page.on('requestfinished', (request) => {
			const name = new URL(request.url()).pathname;
			pieces.push(request.sizes().then(({ responseBodySize }) => [name, responseBodySize]));
		});
		expect((await page.goto(path, { waitUntil: 'networkidle' }))?.status()).toBe(200);
		const sizes = await Promise.all(pieces);
		const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
		// The font alone is more than this: a page that seems lighter was not seen whole.
		expect(total).toBeGreaterThan(20_000);
		expect([total / 1000 <= mostKilobytes, total, sizes]).toEqual([true, total, sizes]);
		expect([sizes.length <= mostRequests, sizes]).toEqual([true, sizes]);
		const scripts = sizes.map(([name]) => name).filter((name) => /\.m?js$/.test(name));
		expect(scripts.filter((name) => !small.test(name))).toEqual([]);
		expect(faults).toEqual([]);
	});
}
