import { isMissing, requireFinite, requireWhole } from './checks.ts';

/**
 * Puts each area in one of `k` quantiles. By default (`invert`) quantile 1 holds the highest values; with
 * `invert: false` it holds the lowest. The rule is that of PHE's indicator methods: rank = 1 + the number of
 * values strictly better placed, quantile = k + 1 - ⌈(n + 1 - rank)·k / n⌉, so equal values always share a
 * quantile and a quantile may be empty. With fewer values than quantiles every answer is null.
 *
 * @param values one per area; null where the figure is missing, which stays null
 * @param k how many quantiles, a whole number from 1
 * @throws RangeError when `k` is not such a number or a value is not finite
 */
export function quantiles(
	values: readonly (number | null)[],
	k: number,
	{ invert = true }: { invert?: boolean } = {}
): (number | null)[] {
	requireWhole('k', k, 1);
	const ascending = Float64Array.from(values.filter((value) => !isMissing(value))).sort();
	for (const value of ascending) requireFinite('values', value);
	const n = ascending.length;
	return values.map((value) => {
		if (isMissing(value) || n < k) return null;
		const betterPlaced = invert ? n - countUpTo(ascending, value) : countBelow(ascending, value);
		// Whole-number form of the ceiling, exact for every k and n met here.
		return k + 1 - Math.floor(((n - betterPlaced) * k + n - 1) / n);
	});
}

/** How many of the sorted values come before the first one that `stops`. */
function countWhile(ascending: Float64Array, stops: (value: number) => boolean): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (stops(ascending[middle] ?? Infinity)) high = middle;
		else low = middle + 1;
	}
	return low;
}

const countBelow = (ascending: Float64Array, value: number) =>
	countWhile(ascending, (other) => other >= value);
const countUpTo = (ascending: Float64Array, value: number) => countWhile(ascending, (other) => other > value);
