import { refuse } from './checks.ts';

/**
 * Share of the whole held by the `part` (0 to 1) of people who have least, read off a Lorenz curve in a straight line
 * between its points. Null for an empty curve.
 *
 * @throws RangeError unless part is 0 to 1
 */
export function shareOfLeast(curve: readonly (readonly [number, number])[], part: number): number | null {
	if (!(part >= 0 && part <= 1)) refuse('part', '0 to 1');
	if (curve.length === 0) return null;
	const after = curve.findIndex(([people]) => people >= part);
	const [x1, y1] = curve[after] ?? [1, 1];
	const [x0, y0] = curve[after - 1] ?? [0, 0];
	return x1 > x0 ? y0 + ((y1 - y0) * (part - x0)) / (x1 - x0) : y1;
}

/** The curve at even steps, so that thousands of areas draw as lightly as ten: `steps` + 1 points. */
export function thinCurve(curve: readonly (readonly [number, number])[], steps = 100): [number, number][] {
	if (curve.length === 0) return [];
	return Array.from({ length: steps + 1 }, (_, step): [number, number] => [
		step / steps,
		shareOfLeast(curve, step / steps) ?? 0
	]);
}
