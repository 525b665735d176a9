/** Within this share of the other figure, an area is "about the same": smaller differences would be noise. */
const ABOUT_THE_SAME = 0.05;

export type Comparison = 'higher than' | 'about the same as' | 'lower than';

/** How a figure stands to another of the same measure, in words. */
export function comparedWith(value: number, other: number): Comparison {
	if (Math.abs(value - other) <= Math.abs(other) * ABOUT_THE_SAME) return 'about the same as';
	return value > other ? 'higher than' : 'lower than';
}
