import { describe, expect, it } from 'vitest';
import { planUrl } from './plan.ts';

const parsed = (query: string) => planUrl.parse(new URLSearchParams(query));

describe('planUrl', () => {
	it('leaves out what is as at the start', () => expect(planUrl.href(planUrl.start)).toBe('/plan'));

	it.each([
		'?areas=borough&n=30&gradient=2.5&floor=1&standard=with-new&within=93C',
		'?n=0',
		'?n2=20&gradient2=1',
		'?gradient=3&n2=40&gradient2=1.5&floor2=0.5'
	])('an address says the same when it is read and written: %s', (query) => {
		expect(planUrl.href(parsed(query))).toBe(`/plan${query}`);
	});

	it('keeps nonsense as not-a-number, for the plan to refuse in words', () => {
		expect(parsed('n=many&gradient=1e9&floor=--1')).toMatchObject({ posts: NaN, gradient: NaN, floor: NaN });
		expect(parsed('n=-5').posts).toBe(-5);
		expect(parsed('areas=planet&within=%27%20OR%201=1').areas).toBe('pcn');
		expect(parsed('within=%27%20OR%201=1').within).toBeUndefined();
	});
});
