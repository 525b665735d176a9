import { describe, expect, it } from 'vitest';
import { lorenz } from './lorenz.ts';
import { shareOfLeast, thinCurve } from './lorenz-share.ts';

describe('shareOfLeast', () => {
	// Four people have 0, 1, 3 and 6 of ten.
	const curve = lorenz([3, 0, 6, 1]);
	it.each([
		[0, 0],
		[0.25, 0],
		[0.5, 0.1],
		[0.625, 0.25],
		[0.75, 0.4],
		[1, 1]
	])('%d of the people have %d', (part, share) => expect(shareOfLeast(curve, part)).toBeCloseTo(share, 12));
	it('answers nothing without a curve, and refuses a part that is none', () => {
		expect(shareOfLeast([], 0.5)).toBeNull();
		expect(() => shareOfLeast(curve, 1.1)).toThrow('part');
		expect(() => shareOfLeast(curve, NaN)).toThrow('part');
	});
});

describe('thinCurve', () => {
	it('keeps the ends and never rises above equal shares', () => {
		const thin = thinCurve(lorenz([9, 1, 4, 2, 2], [1, 5, 2, 3, 3]));
		expect(thin).toHaveLength(101);
		expect(thin[0]).toEqual([0, 0]);
		expect(thin[100]?.[1]).toBeCloseTo(1, 12);
		for (const [people, share] of thin) expect(share).toBeLessThanOrEqual(people + 1e-12);
	});
	it('has nothing to draw without a curve', () => expect(thinCurve([])).toEqual([]));
});
