/**
 * Crude rates and proportions with confidence limits, as used for public health indicators in England.
 * Byar's limits and the exact (Garwood) limits: Breslow and Day (1987), Statistical Methods in Cancer
 * Research II, pages 68 to 71. Wilson's score limits: Wilson (1927), J Am Stat Assoc 22, 209-212.
 */
import {
	confidenceFraction,
	isMissing,
	refuse,
	requireFinite,
	requireNonNegative,
	requirePositive
} from './checks.ts';
import { chiSquareQuantile, normalDeviate } from './distributions.ts';

export interface Limits {
	lower: number | null;
	upper: number | null;
}
export interface Proportion extends Limits {
	value: number | null;
}
export interface Rate extends Proportion {
	method: 'exact' | 'byar' | null;
}
interface Scale {
	/** 1 for a fraction, 100 for a percentage, 10,000 for a rate per 10,000. */
	multiplier?: number;
	/** 0.9 to 1, or 90 to 100. */
	confidence?: number;
}
type Figure = number | null;

/**
 * Byar's limits of a count: x(1 - 1/9x - z/3√x)³ and (x+1)(1 - 1/9(x+1) + z/3√(x+1))³.
 * A lower limit that would be negative, or that has no value because the count is nought, is null.
 */
export function byarsCountLimits({
	count,
	confidence = 0.95
}: {
	count: number;
	confidence?: number;
}): Limits {
	requireNonNegative('count', count);
	const z = normalDeviate(confidenceFraction(confidence));
	const cube = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
	const lower = count === 0 ? -1 : cube(count, -1);
	return { lower: lower < 0 ? null : lower, upper: cube(count + 1, 1) };
}

/** Exact Poisson limits of a count, from chi-square quantiles with 2x and 2x + 2 degrees of freedom. */
function exactCountLimits(count: number, confidence: number): Limits {
	const tail = (1 - confidence) / 2;
	return {
		lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
		upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2
	};
}

/**
 * A crude rate: count / denominator × multiplier. Limits are those of the count, exact below 10 and Byar's
 * from 10, so they may exceed the multiplier. Missing in, null out; the method follows the count alone.
 */
export function rate({
	count,
	denominator,
	multiplier = 1,
	confidence = 0.95
}: { count: Figure; denominator: Figure } & Scale): Rate {
	const level = confidenceFraction(confidence);
	requireFinite('multiplier', multiplier);
	if (!isMissing(count)) requireNonNegative('count', count);
	if (!isMissing(denominator)) requirePositive('denominator', denominator);
	const method = isMissing(count) ? null : count < 10 ? 'exact' : 'byar';
	if (isMissing(count) || isMissing(denominator)) return { value: null, lower: null, upper: null, method };
	const limits =
		method === 'exact' ? exactCountLimits(count, level) : byarsCountLimits({ count, confidence: level });
	const perHead = (x: number | null) => (x === null ? null : (x / denominator) * multiplier);
	return { value: perHead(count), lower: perHead(limits.lower), upper: perHead(limits.upper), method };
}

/** A rate for several areas together: counts and denominators are added first. One missing, all missing. */
export function rateGrouped({
	rows,
	...scale
}: { rows: { count: Figure; denominator: Figure }[] } & Scale): Rate {
	for (const row of rows) rate({ ...row, ...scale }); // refuses what a single area would refuse
	return rate({
		count: sum(rows.map((row) => row.count)),
		denominator: sum(rows.map((row) => row.denominator)),
		...scale
	});
}

/**
 * Wilson's limits of x out of n: (2x + z² ± z√(z² + 4x(1 - x/n))) / 2(n + z²). The lower one is taken from
 * the product of the two, x² / n(n + z²), so that nothing cancels and nought stays nought.
 */
function wilsonLimits(x: number, n: number, z: number): { lower: number; upper: number } {
	if (z === Infinity) return { lower: 0, upper: 1 };
	const outer = 2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (1 - x / n));
	return { lower: (2 * x * x) / (n * outer), upper: Math.min(1, outer / (2 * (n + z * z))) };
}

/**
 * A proportion: numerator / denominator × multiplier, with Wilson's score limits (no continuity correction).
 * At a confidence of exactly 1 the limits are 0 and the multiplier. Missing in, null out.
 */
export function proportion({
	numerator,
	denominator,
	multiplier = 1,
	confidence = 0.95
}: { numerator: Figure; denominator: Figure } & Scale): Proportion {
	const z = normalDeviate(confidenceFraction(confidence));
	requireFinite('multiplier', multiplier);
	if (!isMissing(numerator)) requireNonNegative('numerator', numerator);
	if (!isMissing(denominator)) requirePositive('denominator', denominator);
	if (isMissing(numerator) || isMissing(denominator)) return { value: null, lower: null, upper: null };
	if (numerator > denominator) refuse('numerator', 'no more than the denominator');
	const { lower, upper } = wilsonLimits(numerator, denominator, z);
	return {
		value: (numerator / denominator) * multiplier,
		lower: lower * multiplier,
		upper: upper * multiplier
	};
}

/** A proportion for several areas together: added first, then the rule. One missing, all missing. */
export function proportionGrouped({
	rows,
	...scale
}: { rows: { numerator: Figure; denominator: Figure }[] } & Scale): Proportion {
	for (const row of rows) proportion({ ...row, ...scale }); // refuses what a single area would refuse
	const numerator = sum(rows.map((row) => row.numerator));
	return proportion({ numerator, denominator: sum(rows.map((row) => row.denominator)), ...scale });
}

function sum(figures: Figure[]): Figure {
	return figures.reduce(
		(total, figure) => (isMissing(total) || isMissing(figure) ? null : total + figure),
		0
	);
}
