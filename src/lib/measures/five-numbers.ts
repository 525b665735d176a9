import { isMissing, requireFinite } from './checks.ts';

export interface FiveNumbers {
	lowest: number;
	lowerQuartile: number;
	median: number;
	upperQuartile: number;
	highest: number;
	/** How many figures they are of. */
	count: number;
}

/**
 * Lowest, quartiles and highest of the values there are; null of none. A quartile lies at place (n − 1)·p of the n
 * values in order, between two of them in proportion (the linear rule, "type 7" of Hyndman and Fan 1996).
 */
export function fiveNumbers(values: readonly (number | null)[]): FiveNumbers | null {
	const sorted = values.filter((value) => !isMissing(value)).sort((a, b) => a - b);
	for (const value of sorted) requireFinite('values', value);
	if (sorted.length === 0) return null;
	const at = (p: number) => {
		const place = (sorted.length - 1) * p;
		const below = sorted[Math.floor(place)] ?? 0;
		const above = sorted[Math.ceil(place)] ?? below;
		return below + (above - below) * (place - Math.floor(place));
	};
	return {
		lowest: at(0),
		lowerQuartile: at(0.25),
		median: at(0.5),
		upperQuartile: at(0.75),
		highest: at(1),
		count: sorted.length
	};
}

/** The middle value, or the mean of the two in the middle; null of none. Missing values are left out. */
export const median = (values: readonly (number | null)[]): number | null =>
	fiveNumbers(values)?.median ?? null;
