import { describe, expect, it } from 'vitest';
import { layoutGainCurve } from './gain-curve';

describe('layoutGainCurve', () => {
	const curve = layoutGainCurve([600, 1000, 1200], 100);

	it('rises from nought, a dot for each session', () => {
		expect(curve.dots.map(({ sessions }) => sessions)).toEqual([1, 2, 3]);
		const heights = curve.dots.map(({ y }) => y);
		expect(heights).toEqual([...heights].sort((a, b) => b - a));
		expect(curve.line).toMatch(/^M8 100L/);
	});
	it('writes the first and the last beside their dots', () => {
		expect(curve.dots.map(({ label }) => label)).toEqual(['600', null, '1,200']);
	});
	it('writes the first under its dot where a level has its words already', () => {
		const under = layoutGainCurve([1000, 1900, 2700], 100).dots.map(({ isUnder }) => isUnder);
		expect(under[0]).toBe(true);
		expect(under.at(-1)).toBe(false);
		expect(layoutGainCurve([100, 1900, 2700], 300).dots[0]?.isUnder).toBe(false);
	});
	it('marks no more than about ten numbers along the foot', () => {
		const many = layoutGainCurve(
			Array.from({ length: 50 }, (_, at) => at + 1),
			100
		);
		expect(many.ticks.map(({ sessions }) => sessions)).toEqual([1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]);
	});
	it('lies flat when nobody is reached', () => {
		expect(layoutGainCurve([0, 0], 100).dots.map(({ y }) => y)).toEqual([100, 100]);
	});
});
