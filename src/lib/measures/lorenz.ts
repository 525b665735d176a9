import { isMissing, requireLength, requireNonNegative } from './checks.ts';

/**
 * The Lorenz curve: points (share of the weight, share of weight × value), both cumulated from the lowest
 * value up, starting at (0, 0), one point an observation. Empty when a value or weight is missing or when
 * there is nothing to share out.
 *
 * @param values one an area, none negative
 * @param weights how many each value stands for (people, say); one each by default
 * @throws RangeError for a negative value or weight, or lengths that differ
 */
export function lorenz(
	values: readonly (number | null)[],
	weights: readonly (number | null)[] = values.map(() => 1)
): [number, number][] {
	requireLength('weights', weights.length, values.length);
	const observations = values.map((value, i) => ({ value: value ?? 0, weight: weights[i] ?? 0 }));
	for (const { value, weight } of observations) {
		requireNonNegative('values', value);
		requireNonNegative('weights', weight);
	}
	if (values.some(isMissing) || weights.some(isMissing)) return [];
	observations.sort((a, b) => a.value - b.value);
	return cumulativeShares(
		observations.map(({ weight }) => weight),
		observations.map(({ value, weight }) => value * weight)
	);
}

/**
 * The Gini index: 0 when all have the same, towards 1 when one has everything. One less twice the area under
 * the Lorenz curve, for the whole population: no n/(n - 1) correction. Null when there is no curve.
 */
export function gini(
	values: readonly (number | null)[],
	weights?: readonly (number | null)[]
): number | null {
	const curve = lorenz(values, weights);
	if (curve.length === 0) return null;
	let doubleArea = 0;
	curve.forEach(([p, l], i) => {
		const [previousP, previousL] = curve[i - 1] ?? [0, 0];
		doubleArea += (p - previousP) * (l + previousL);
	});
	// Equal values leave a rounding error either side of nought.
	return Math.max(0, 1 - doubleArea);
}

/** Cumulated shares of two quantities in the order given, from (0, 0); empty when either adds up to nought. */
export function cumulativeShares(across: readonly number[], up: readonly number[]): [number, number][] {
	const totalAcross = across.reduce((sum, x) => sum + x, 0);
	const totalUp = up.reduce((sum, x) => sum + x, 0);
	if (totalAcross === 0 || totalUp === 0) return [];
	let x = 0;
	let y = 0;
	const points: [number, number][] = across.map((step, i) => {
		x += step;
		y += up[i] ?? 0;
		return [x / totalAcross, y / totalUp];
	});
	return [[0, 0], ...points];
}
