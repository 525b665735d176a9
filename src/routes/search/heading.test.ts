import { describe, expect, it } from 'vitest';
import { headingOf, resultsHeading } from './heading.ts';

const results = { count: 0, meant: null, groups: [] };
const southwark = { code: 'E09000028', name: 'Southwark', slug: 'E09000028-southwark', postcodes: 1 };

describe('resultsHeading', () => {
	it('counts in words and shortens what is long', () => {
		expect(resultsHeading(1, 'acton')).toBe('1 result for “acton”');
		expect(resultsHeading(0, 'xyz')).toBe('Nothing found for “xyz”');
		expect(resultsHeading(3, 'y'.repeat(90))).toBe(`3 results for “${'y'.repeat(59)}…”`);
	});
});

describe('headingOf', () => {
	it('tells a postcode elsewhere from one not in use', () => {
		const missing = { kind: 'no-postcode', results } as const;
		expect(headingOf({ ...missing, postcode: 'M1 1AE', outsideLondon: true })).toBe(
			'M1 1AE is outside London'
		);
		expect(headingOf({ ...missing, postcode: 'SE1 9ZZ', outsideLondon: false })).toBe(
			'SE1 9ZZ is not a London postcode in use'
		);
	});
	it('asks for the rest of half a postcode, if that half is in London', () => {
		const half = { kind: 'district', results } as const;
		expect(headingOf({ ...half, district: 'SE15', boroughs: [southwark] })).toContain('whole postcode');
		expect(headingOf({ ...half, district: 'M1', boroughs: [] })).toBe('M1 is not in London');
	});
});
