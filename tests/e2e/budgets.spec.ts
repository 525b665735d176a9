import { expect, test } from '@playwright/test';
import { watch } from './journey';

/** Each page as a browser loads it for the first time: everything it fetches by itself, packed, and how many pieces. */
const budgets: [path: string, mostKilobytes: number, mostRequests: number][] = [
	['/', 100, 14],
	['/support', 75, 12],
	['/support?where=SE15+5LJ', 90, 14],
	['/coverage', 95, 18],
	['/areas/E12000007-london', 105, 22],
	['/areas/E09000012-hackney', 105, 22],
	['/data', 85, 14],
	['/methods', 85, 14]
];

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
		const scripts = sizes.filter(([name]) => /\.m?js$/.test(name));
		expect(scripts.map(([name]) => name.replace(/\.[^/]*$/, ''))).toEqual(
			['/_app/immutable/assets/suggest', '/_app/immutable/assets/use-my-location'].slice(0, scripts.length)
		);
		expect(faults).toEqual([]);
	});
}
