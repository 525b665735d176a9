import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import type * as databaseModule from '../database.ts';
import type * as figuresModule from './figures.ts';
import type * as postcodesModule from './postcodes.ts';
import type * as searchModule from './search.ts';

let figures: typeof figuresModule;
let postcodes: typeof postcodesModule;
let search: typeof searchModule;
let atlas: typeof databaseModule;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	atlas = await import('../database.ts');
	figures = await import('./figures.ts');
	postcodes = await import('./postcodes.ts');
	search = await import('./search.ts');
}, 60_000);
afterAll(() => void atlas.atlas().close());

describe('queryFigures', () => {
	it('gives one figure an area, or every quarter when asked', () => {
		const query = { measures: ['link-worker-fte'], areas: 'borough' } as const;
		expect(figures.queryFigures({ ...query, period: 'latest' })).toHaveLength(33);
		expect(figures.queryFigures({ ...query, period: 'all' })).toHaveLength(33 * 12);
		expect(figures.queryFigures({ ...query, period: '2022-09-30' })).toHaveLength(33);
		expect(figures.queryFigures({ ...query, period: '1999-01-01' })).toEqual([]);
	});

	it('within a borough gives the networks that serve it, not those with a few patients there', () => {
		const inHackney = figures.queryFigures({
			measures: ['link-worker-rate'],
			areas: 'pcn',
			period: 'latest',
			within: 'E09000012'
		});
		expect(inHackney.length).toBeGreaterThan(5);
		expect(inHackney.length).toBeLessThan(20);
		const history = figures.figureHistory('E12000007', 'link-worker-fte').map(({ period }) => period);
		expect(history).toEqual([...history].sort());
		expect(history).toHaveLength(12);
	});

	it('of a place, or of areas named, gives the same rows as all of them do', () => {
		const query = { measures: ['core20', 'imd-score'], areas: 'lsoa', period: 'latest' } as const;
		const within = figures.queryFigures({ ...query, within: 'E09000012' });
		const codes = new Set(within.map(({ area }) => area));
		expect(codes.size).toBeGreaterThan(100);
		expect(within).toEqual(figures.queryFigures(query).filter(({ area }) => codes.has(area)));
		expect(figures.queryFigures({ ...query, of: [...codes] })).toEqual(within);
		expect(figures.latestValues('core20', 'lsoa', 'E09000012')).toEqual(
			within
				.filter(({ measure }) => measure === 'core20')
				.map(({ area, name, status, value }) => ({ area, name, status, value }))
		);
	});
});

describe('what people type', () => {
	it('a postcode is found without its space, and anything else is not', () => {
		const { lsoa = '' } = postcodes.findPostcode('SE17PB') ?? {};
		expect(lsoa).toMatch(/^E01/);
		const shares = postcodes.networksOfLsoa(lsoa).map(({ share }) => share);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
		expect(shares).toEqual([...shares].sort((a, b) => b - a));
		for (const text of ['ZZ11ZZ', 'M11AE', '', 'x'.repeat(10_000), "' OR 1=1 --"]) {
			expect(postcodes.findPostcode(text)).toBeUndefined();
		}
	});

	it('search finds an area before a practice, and takes any text', () => {
		expect(search.searchAtlas('southwark')[0]).toMatchObject({ kind: 'borough', ref: 'E09000028' });
		for (const text of ['', '"', "' OR 1=1 --", 'a* NEAR(b)', 'x'.repeat(10_000), '\u0000', 'name:', '😀']) {
			expect(() => search.searchAtlas(text)).not.toThrow();
		}
		expect(search.searchAtlas('zzzzzz')).toEqual([]);
	});
});
