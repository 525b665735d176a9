import { quantiles } from '../measures/quantiles.ts';

/**
 * Where the classes of a choropleth begin: the least value of every class but the lowest, ascending. Four breaks make
 * five classes. A value equal to a break is in the class that the break begins.
 */
export type Breaks = number[];

/**
 * Breaks that put about as many areas in each class. Equal values are never parted, so many ties make fewer classes;
 * with fewer values than classes, each distinct value has its own.
 *
 * @param values one per area; null where there is none
 * @param k how many classes, at most
 */
export function quantileBreaks(values: readonly (number | null)[], k: number): Breaks {
	const present = values.filter((value) => value !== null);
	if (present.length < k) return [...new Set(present)].sort((a, b) => a - b).slice(1);
	const classes = quantiles(present, k, { invert: false });
	const least = new Map<number, number>();
	present.forEach((value, i) => {
		const quantile = classes[i] ?? 0;
		least.set(quantile, Math.min(value, least.get(quantile) ?? Infinity));
	});
	return [...least.values()].sort((a, b) => a - b).slice(1);
}

/**
 * Breaks at round numbers (1, 2, 2.5 or 5 times a power of ten) an equal step apart, inside the range of the values;
 * the smallest round step that needs no more than `k` classes.
 */
export function niceBreaks(values: readonly (number | null)[], k: number): Breaks {
	const present = values.filter((value) => value !== null);
	const [low, high] = [present.reduce(lesser, Infinity), present.reduce(greater, -Infinity)];
	if (!(high > low) || k < 2) return [];
	const power = 10 ** Math.floor(Math.log10((high - low) / k));
	for (const multiple of [1, 2, 2.5, 5, 10, 20, 25, 50]) {
		const step = multiple * power;
		const first = Math.floor(low / step) + 1;
		const last = Math.ceil(high / step - 1e-9) - 1;
		const count = last - first + 1;
		// Dividing by a whole number of steps keeps 0.3 from becoming 0.30000000000000004.
		const perUnit = Math.round(1 / step);
		const at = (n: number): number => (step < 1 && perUnit * step === 1 ? n / perUnit : n * step);
		if (count < k)
			return Array.from({ length: Math.max(0, count) }, (_, i) => Number(at(first + i).toPrecision(12)));
	}
	return [];
}

const lesser = (a: number, b: number): number => Math.min(a, b);
const greater = (a: number, b: number): number => Math.max(a, b);

/** The class of a value, from 0 for the lowest. */
export function classOf(value: number, breaks: Breaks): number {
	return breaks.filter((start) => value >= start).length;
}
