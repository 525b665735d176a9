import { describe, expect, it } from 'vitest';
import { normalDeviate } from './distributions.ts';
import { slopeIndex, type SlopeRow } from './inequality.ts';

/** Values that lie on a curve of the midpoint rank, over groups of different sizes. */
function rowsAlong(value: (rank: number) => number, populations: number[]): SlopeRow[] {
	const total = populations.reduce((sum, population) => sum + population, 0);
	let below = 0;
	return populations.map((population, i) => {
		below += population / total;
		return { quantile: i + 1, population, value: value(below - population / total / 2) };
	});
}
const uneven = [100, 200, 300, 250, 150];
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('slopeIndex', () => {
	it('recovers a straight line over the ranks, whatever the group sizes', () => {
		const { sii, rii, intercept } = slopeIndex({ rows: rowsAlong((rank) => 70 + 8 * rank, uneven) });
		expect(sii).toBeCloseTo(8, 10);
		expect(rii).toBeCloseTo(78 / 70, 10);
		expect(intercept).toBeCloseTo(70, 10);
	});
	it('weights the fit by population alone', () => {
		// By hand: ranks .1 .3 .5 .7 .9, Σa(b - ½)² = .08, Σa(b - ½)Y = .2(-.4·4 - .2·1 + .2·1 + .4·2) = -.16.
		const rows = [4, 1, 7, 1, 2].map((value, i) => ({ quantile: i + 1, population: 9, value, se: i + 1 }));
		expect(slopeIndex({ rows }).sii).toBeCloseTo(-2, 10);
	});
	it('sorts its rows, so that quantile 1 comes first', () => {
		const rows = rowsAlong((rank) => 5 + rank, uneven);
		expect(slopeIndex({ rows: rows.toReversed() })).toEqual(slopeIndex({ rows }));
	});
	it('fits rates on the log scale and proportions on the logit scale when asked', () => {
		const rate = slopeIndex({
			rows: rowsAlong((rank) => Math.exp(2 - rank), uneven),
			valueType: 'rate',
			transform: true,
			multiplier: 10
		});
		expect(rate.sii).toBeCloseTo(10 * (Math.exp(1) - Math.exp(2)), 9);
		expect(rate.rii).toBeCloseTo(Math.exp(-1), 9);
		expect(rate.intercept).toBeCloseTo(10 * Math.exp(2), 9);
		const share = slopeIndex({
			rows: rowsAlong((rank) => logistic(-1 + 3 * rank), uneven),
			valueType: 'proportion',
			transform: true
		});
		expect(share.sii).toBeCloseTo(logistic(2) - logistic(-1), 9);
	});
	it('turns round with a negative multiplier', () => {
		const rows = rowsAlong((rank) => 4 - 2 * rank, uneven).map((row) => ({ ...row, se: 0.2 }));
		const plain = slopeIndex({ rows });
		const turned = slopeIndex({ rows, multiplier: -1 });
		expect(turned.sii).toBeCloseTo(2, 10);
		expect(turned.rii).toBeCloseTo(2, 10);
		expect(turned.siiLower).toBeCloseTo(-(plain.siiUpper ?? NaN), 10);
		expect(turned.riiUpper).toBeCloseTo(1 / (plain.riiLower ?? NaN), 8);
	});
	it('keeps limits in order when a log-scale index is scaled down', () => {
		const rows = rowsAlong((rank) => 9 - 3 * rank, uneven).map((row) => ({ ...row, se: 0.1 }));
		const { siiLower, sii, siiUpper, riiLower, rii, riiUpper } = slopeIndex({
			...{ rows, valueType: 'rate', transform: true, multiplier: 0.01 }
		});
		const ascending = (figures: (number | null | undefined)[]) =>
			figures.every((figure, i) => i === 0 || (figure ?? NaN) > (figures[i - 1] ?? NaN));
		expect(ascending([siiLower, sii, siiUpper])).toBe(true);
		expect(ascending([riiLower, rii, riiUpper])).toBe(true);
	});
});

describe('limits of the slope index', () => {
	const z = normalDeviate(0.95);

	it('are those of a normal slope, and of Fieller for the ratio', () => {
		// Equal fifths: slope weights -1 -½ 0 ½ 1, intercept weights .7 .45 .2 -.05 -.3.
		const rows = [10, 20, 30, 40, 50].map((value, i) => ({ quantile: i + 1, population: 1, value, se: 1 }));
		const { siiLower, siiUpper, riiLower, riiUpper } = slopeIndex({ rows });
		expect(siiLower).toBeCloseTo(50 - z * Math.sqrt(2.5), 8);
		expect(siiUpper).toBeCloseTo(50 + z * Math.sqrt(2.5), 8);
		for (const limit of [riiLower, riiUpper]) {
			const excess = (limit ?? NaN) - 1;
			const residual = (50 - 5 * excess) ** 2 - z * z * (2.5 + 2.5 * excess + 0.825 * excess ** 2);
			expect(Math.abs(residual)).toBeLessThan(1e-6);
		}
	});
	it('read 95% limits of the values whatever confidence is asked for', () => {
		const bare = rowsAlong((rank) => 60 + 5 * rank, uneven);
		const withErrors = bare.map((row) => ({ ...row, se: 2 }));
		const withLimits = bare.map((row) => ({
			...row,
			lowerCl: (row.value ?? 0) - 2 * z,
			upperCl: (row.value ?? 0) + 2 * z
		}));
		const a = slopeIndex({ rows: withErrors, confidence: 0.99 });
		const b = slopeIndex({ rows: withLimits, confidence: 99 });
		expect(b.siiLower).toBeCloseTo(a.siiLower ?? NaN, 8);
		expect(slopeIndex({ rows: bare }).siiLower).toBeUndefined();
	});
	it('follow a simulation where the errors are skewed', () => {
		const rows = rowsAlong((rank) => 30 * Math.exp(-rank), uneven).map((row) => ({ ...row, se: 0.5 }));
		const { siiLower = NaN, siiUpper = NaN } = slopeIndex({ rows, valueType: 'rate' });
		const draws = Float64Array.from({ length: 8000 }, () => {
			const drawn = rows.map((row) => ({
				...row,
				value: (row.value ?? 0) * Math.exp(0.5 * normal()),
				se: null
			}));
			return slopeIndex({ rows: drawn }).sii ?? NaN;
		}).sort();
		const width = siiUpper - siiLower;
		expect(Math.abs((draws[200] ?? NaN) - siiLower)).toBeLessThan(0.05 * width);
		expect(Math.abs((draws[7800] ?? NaN) - siiUpper)).toBeLessThan(0.05 * width);
	});
});

/** Normal deviates from a fixed seed (Box and Muller). */
let seed = 20260630;
function uniform(): number {
	seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
	return (seed + 0.5) / 2 ** 32;
}
function normal(): number {
	return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('what slopeIndex refuses', () => {
	const rows = rowsAlong((rank) => 0.2 + rank / 2, uneven);
	const change = (edit: Partial<SlopeRow>) => rows.map((row, i) => (i === 2 ? { ...row, ...edit } : row));

	it.each([
		['quantiles', { rows: rows.slice(1) }],
		['quantile', { rows: change({ quantile: 1 }) }],
		['population', { rows: change({ population: 0 }) }],
		['value', { rows: change({ value: 1.2 }), valueType: 'proportion' as const }],
		['value', { rows: change({ value: 0 }), valueType: 'rate' as const, transform: true }],
		['transform', { rows, transform: true }],
		['multiplier', { rows, multiplier: 0 }],
		['confidence', { rows, confidence: 0.5 }],
		['se', { rows: change({ se: 1 }) }],
		['lowerCl', { rows: change({ upperCl: 1 }) }]
	])('a bad %s', (argument, input) => {
		expect(() => slopeIndex(input)).toThrow(RangeError);
		expect(() => slopeIndex(input)).toThrow(argument);
	});
	it('but a missing value only leaves it without an answer', () => {
		expect(slopeIndex({ rows: change({ value: null }) })).toEqual({ sii: null, rii: null, intercept: null });
	});
	it('and takes count over population when there is no value', () => {
		const counted = rows.map((row) => ({
			...row,
			value: null,
			count: (row.value ?? 0) * (row.population ?? 0)
		}));
		expect(slopeIndex({ rows: counted }).sii).toBeCloseTo(0.5, 10);
	});
});
