import { describe, expect, it } from 'vitest';
import { layoutDeciles } from './deciles.ts';

const HEIGHT = 200;
const rows = Array.from({ length: 10 }, (_, at) => ({
	decile: at + 1,
	share: at === 0 ? 0 : at * 2,
	londonShare: 10
}));

describe('layoutDeciles', () => {
	const bars = layoutDeciles(rows, HEIGHT);

	it('draws heights in proportion', () => {
		expect((bars[8]?.height ?? 0) / (bars[4]?.height ?? 1)).toBeCloseTo(2, 1);
	});
	it('gives nobody no bar, and says 0%', () => {
		expect(bars[0]).toMatchObject({ height: 0, y: HEIGHT, text: '0%' });
	});
	it('stands London at one height on the same scale', () => {
		expect(new Set(bars.map(({ londonY }) => londonY)).size).toBe(1);
		expect(bars[5]?.londonY).toBe(bars[5]?.y);
	});
	it('lifts the number over London’s mark where they would cross, and nowhere else', () => {
		const [clear, crossed, under] = layoutDeciles(
			[
				{ decile: 1, share: 2, londonShare: 20 },
				{ decile: 2, share: 10, londonShare: 10.5 },
				{ decile: 3, share: 20, londonShare: 5 }
			],
			HEIGHT
		);
		expect(clear?.textY).toBeCloseTo((clear?.y ?? 0) - 6);
		expect(crossed?.textY).toBeCloseTo((crossed?.londonY ?? 0) - 6);
		expect(under?.textY).toBeCloseTo((under?.y ?? 0) - 6);
	});
	it('keeps every bar inside the chart, left to right', () => {
		expect(bars[0]?.xPercent).toBeGreaterThan(0);
		const last = bars[9];
		expect((last?.xPercent ?? 0) + (last?.widthPercent ?? 0)).toBeLessThan(100);
	});
});
