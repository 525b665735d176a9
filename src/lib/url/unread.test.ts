import { describe, expect, it } from 'vitest';
import { coverageUrl } from './coverage.ts';
import { dataChangesUrl } from './data-changes.ts';
import { gapsUrl } from './gaps.ts';
import { homeUrl } from './home.ts';
import { planUrl } from './plan.ts';
import { unreadInSearch } from './search.ts';
import { supportUrl } from './support.ts';
import { unreadIn } from './unread.ts';

/** The page as it would be shown for an address, and what of the address it would say it did not understand. */
const unreadOf = {
	'/': (query) => homeUrl.unread(query, homeUrl.parse(query)),
	'/coverage': (query) => coverageUrl.unread(query, coverageUrl.parse(query)),
	'/gaps': (query) => gapsUrl.unread(query, gapsUrl.parse(query)),
	'/plan': (query) => planUrl.unread(query, planUrl.parse(query)),
	'/support': (query) => supportUrl.unread(query, supportUrl.parse(query)),
	'/support/print': (query) => supportUrl.unreadOnPaper(query, supportUrl.parse(query)),
	'/search': (query) => unreadInSearch(query)
} satisfies Record<string, (query: URLSearchParams) => string[]>;
type Page = keyof typeof unreadOf;
const asked = (page: Page, query: string) => unreadOf[page](new URLSearchParams(query));

describe('what a page does not understand of its address', () => {
	it.each([
		['/', 'areas=zzz&foo=1', ['areas', 'foo']],
		['/gaps', 'show=nope', ['show']],
		['/gaps', 'areas=zzz', ['areas']],
		['/gaps', 'foo=1&foo=2', ['foo']],
		['/gaps', 'areas=lsoa&show=standard-met', ['show']],
		['/gaps', 'show=imd-score&only=high-few', ['only']],
		['/gaps', 'show=imd-score&measure=core20', ['measure']],
		['/gaps', 'points=advice,pub&view=globe&order=up&page=0', ['points', 'view', 'order', 'page']],
		['/gaps', 'within=%3Cb%3E&area=%27', ['within', 'area']],
		['/coverage', 'measure=happiness', ['measure']],
		['/plan', 'foo=1&areas=lsoa&standard=gold', ['foo', 'areas', 'standard']],
		['/support', 'foo=1&kind=pub&walk=7', ['foo', 'kind', 'walk']],
		['/support', 'size=large', ['size']],
		['/support/print', 'size=huge&kind=pub&foo=1', ['size', 'kind', 'foo']],
		['/search', 'where=SE15%205EB&q=debt', ['where']]
	] as [Page, string, string[]][])('%s?%s', (page, query, unread) => {
		expect(asked(page, query)).toEqual(unread);
	});

	it.each([
		['/', 'areas=borough'],
		['/gaps', 'show=&within=&areas=pcn&points=advice&view=list&order=asc'],
		['/gaps', 'show=need-provision&points=library,advice&points=practice&page=1'],
		['/gaps', 'measure=link-worker-rate&areas=pcn'],
		['/gaps', 'points=none&within=72q'],
		['/coverage', 'measure=coverage&at=latest&sort=shortfall&order=desc&stage='],
		['/plan', 'n=many&gradient=&n2=5&within=93c'],
		['/support', 'where=SE15%205EB&q=a%20%20b&language=Bengali&open-now=yes&how=&how=phone&need=debt'],
		['/support/print', 'where=SE15%205EB&size=large&page=2'],
		['/search', 'q=%3Cscript%3E&utm_source=post'],
		['/gaps', 'utm_source=post&fbclid=x']
	] as [Page, string][])('is nothing of %s?%s', (page, query) => {
		expect(asked(page, query)).toEqual([]);
	});

	it('is nothing of two releases asked for the other way round', () => {
		const compared = { from: '2022-09-30', to: '2026-06-30' };
		const unread = (query: string) => dataChangesUrl.unread(new URLSearchParams(query), compared);
		expect(unread('from=2026-06-30&to=2022-09-30')).toEqual([]);
		expect(unread('from=2022-09-30&to=1999-01-01')).toEqual(['to']);
	});

	it('is said in few words, on one line', () => {
		const query = new URLSearchParams([
			['a\u0000\u202Eb', '1'],
			['x'.repeat(5000), '1'],
			...Array.from({ length: 50 }, (_, at): [string, string] => [`n${at}`, '1'])
		]);
		const unread = unreadIn(query, '/', {});
		expect(unread.length).toBeLessThan(8);
		expect(unread[0]).toBe('a b');
		expect(unread.join('').length).toBeLessThan(100);
	});
});

it('the measure of the API’s and of pictures’ addresses is what the pages of measures show', () => {
	const query = new URLSearchParams('measure=link-worker-rate&areas=borough');
	expect(gapsUrl.href(gapsUrl.parse(query))).toBe('/gaps?areas=borough&show=link-worker-rate');
	expect(coverageUrl.parse(query).show).toBe('link-worker-rate');
});
