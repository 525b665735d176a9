import { expect, it } from 'vitest';
import { coverageUrl } from './coverage.ts';

const read = (query: string) => coverageUrl.parse(new URLSearchParams(query));

it('is short where nothing is chosen, and the same there and back', () => {
	expect(coverageUrl.href(coverageUrl.start)).toBe('/coverage');
	const query =
		'show=shortfall&at=2022-09-30&within=72Q&stage=targeted&sort=shortfall&order=asc&borough=E09000028&from=2020-03-31&to=2022-09-30';
	expect(coverageUrl.href(read(query))).toBe(`/coverage?${query}`);
	expect(coverageUrl.href(read('sort=shortfall'), 'boroughs')).toBe('/coverage?sort=shortfall#boroughs');
});

it('orders each column its own way at first', () => {
	expect(read('sort=shortfall').order).toBe('desc');
	expect(read('sort=coverage').order).toBe('asc');
	expect(coverageUrl.href({ ...read('sort=shortfall'), order: 'asc' })).toBe(
		'/coverage?sort=shortfall&order=asc'
	);
});

it('forgives what it does not know, and can say so', () => {
	const query = new URLSearchParams('show=happiness&at=yesterday&within=%3Cb%3E&sort=name&order=asc&stage=');
	const state = coverageUrl.parse(query);
	expect(state).toEqual(coverageUrl.start);
	expect(coverageUrl.unread(query, state)).toEqual(['show', 'at', 'within']);
	expect(coverageUrl.unread(new URLSearchParams('show=coverage&at=latest'), read('show=coverage'))).toEqual(
		[]
	);
});
