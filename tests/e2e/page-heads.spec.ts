import { expect, test } from '@playwright/test';
import { publicStates } from './page-states.ts';

interface Head {
	path: string;
	title: string;
	description: string;
}

const textOf = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.trim() ?? '';

/** What is said twice, and by which pages. */
const repeated = (heads: readonly Head[], part: 'title' | 'description') =>
	[...Map.groupBy(heads, (head) => head[part]).values()]
		.filter(({ length }) => length > 1)
		.map((same) => same.map(({ path }) => path));

/** Pages of no words, and pages that say the same of themselves as another does. */
const faultsIn = (heads: readonly Head[]) => ({
	silent: heads.filter(
		({ title, description }) => !/\w+ \w+/.test(title) || !/(\w+\W+){3}/.test(description)
	),
	titles: repeated(heads, 'title'),
	descriptions: repeated(heads, 'description')
});
const none = { silent: [], titles: [], descriptions: [] };

/** Pages by what they are about: not each choice on one page. Embeds say what the page they are of says. */
const pages = Object.entries(publicStates)
	.filter(([route]) => route !== '/embed/[figure]')
	.flatMap(([route, states]) => {
		const good = states.filter(({ status = 200 }) => status === 200).map(({ path }) => path);
		return route.includes('[') ? good : good.slice(0, 1);
	});

test('every public page has a title and a description that no other page has', async ({ request }) => {
	const heads = await Promise.all(
		pages.map(async (path): Promise<Head> => {
			const html = await (await request.get(path)).text();
			return {
				path,
				title: textOf(html, /<title>([^<]*)<\/title>/),
				description: textOf(html, /<meta name="description" content="([^"]*)"/)
			};
		})
	);
	expect(heads.length).toBeGreaterThan(25);
	expect(faultsIn(heads)).toEqual(none);
});

test('a page without words, or with those of another, would be found', () => {
	const good = { path: '/a', title: 'One page', description: 'What one page is about.' };
	expect(faultsIn([good, { path: '/b', title: 'Two page', description: 'What another is about.' }])).toEqual(
		none
	);
	const bare = { path: '/b', title: 'Bare page', description: '' };
	expect(faultsIn([good, bare])).toEqual({ ...none, silent: [bare] });
	expect(faultsIn([good, { ...good, path: '/b' }])).toEqual({
		...none,
		titles: [['/a', '/b']],
		descriptions: [['/a', '/b']]
	});
});
