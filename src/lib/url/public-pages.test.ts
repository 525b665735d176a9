import { describe, expect, it } from 'vitest';
import { canonicalPath, sharePath } from './public-pages.ts';

const canonical = (address: string) => canonicalPath(new URL(address, 'http://localhost'));

describe('the one address of a page', () => {
	it.each([
		['/', '/'],
		['/?areas=pcn&utm_source=x', '/'],
		['/?areas=borough&utm_source=x', '/?areas=borough'],
		['/gaps?utm_source=x&page=2&areas=borough', '/gaps?areas=borough&page=2'],
		['/gaps?areas=nonsense&page=1', '/gaps'],
		['/plan?posts=20', '/plan'],
		['/plan/advice?k=nonsense', '/plan/advice'],
		['/plan/advice?k=7&fbclid=x', '/plan/advice?k=7&minutes=15&gradient=2'],
		['/search?q=%20E8%20%20&utm_source=x', '/search?q=E8'],
		['/support?kind=active&gclid=x', '/support?kind=active'],
		['/areas/E09000028-southwark?from=mail', '/areas/E09000028-southwark'],
		['/data?anything=1', '/data'],
		['/data/changes?to=2026-06-30&from=2022-09-30&x=1', '/data/changes?from=2022-09-30&to=2026-06-30']
	])('%s is %s', (asked, address) => expect(canonical(asked)).toBe(address));

	it.each([
		'/account',
		'/editor/audit?x=1',
		'/returns/hackney/2026-09-30',
		'/embed/figure',
		'/support/print'
	])('%s is not for everyone, and has none', (path) => expect(canonical(path)).toBeUndefined());

	it('writes an address that is its own', () => {
		for (const address of [
			'/gaps?show=imd-score&areas=borough',
			'/coverage?sort=shortfall&order=desc',
			'/plan?posts=7'
		])
			expect(canonical(canonical(address) ?? '')).toBe(canonical(address));
	});
});

it('what is shared keeps the choices of a page and nothing else; what is somebody’s own is not shared', () => {
	const shared = (path: string) => sharePath(new URL(path, 'https://example.org'));
	expect(shared('/gaps?foo=1&show=core20')).toBe('/gaps?show=core20');
	expect(shared('/methods/core20?network=U02795&borough=E09000028&utm_source=x')).toBe(
		'/methods/core20?borough=E09000028'
	);
	expect(shared('/embed?figure=need')).toBe('/embed?figure=need');
	expect(shared('/areas?fbclid=1')).toBe('/areas');
	expect([shared('/returns/E09000012'), shared('/support/print?where=SE1')]).toEqual([undefined, undefined]);
});
