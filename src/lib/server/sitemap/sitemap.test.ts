import { describe, expect, it } from 'vitest';
import { sitemapFile } from './sitemap.ts';

const entry = (at: number, lastmod = '2026-07-01') => ({
	loc: `https://atlas.example/areas/${at}?a=1&b=<2>`,
	lastmod
});
const three = [entry(1), entry(2, '2026-08-01'), entry(3)];
const origin = 'https://atlas.example';

describe('a site map', () => {
	it('is one file while it fits, with nothing a reader of XML would trip over', () => {
		const file = sitemapFile(three, { origin, largest: 3 });
		expect(file?.match(/<url>/g)).toHaveLength(3);
		expect(file).toContain('<loc>https://atlas.example/areas/1?a=1&#38;b=&#60;2&#62;</loc>');
		expect(sitemapFile(three, { origin, part: 1, largest: 3 })).toBeUndefined();
	});

	it('becomes a list of files when it does not, each address in one of them', () => {
		const index = sitemapFile(three, { origin, largest: 2 });
		expect(index).toContain('<sitemapindex');
		expect(index).toContain(
			'<sitemap><loc>https://atlas.example/sitemap-1.xml</loc><lastmod>2026-08-01</lastmod>'
		);
		const parts = [1, 2].map((part) => sitemapFile(three, { origin, part, largest: 2 }) ?? '');
		expect(parts.map((part) => part.match(/<url>/g)?.length)).toEqual([2, 1]);
		expect(sitemapFile(three, { origin, part: 3, largest: 2 })).toBeUndefined();
	});
});
