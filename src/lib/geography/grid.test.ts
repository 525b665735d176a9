import { describe, expect, it } from 'vitest';
import { doubledArea, polygonSquareMetres, snapRing, tidyRing, toCell } from './grid.ts';
import type { GridRing } from './grid.ts';

describe('tidyRing', () => {
	it('removes repeats and spikes, at the seam too', () => {
		const ring: GridRing = [
			[0, 0],
			[10, 0],
			[10, 0],
			[10, 10],
			[15, 15],
			[10, 10],
			[0, 10],
			[0, 0],
			[-5, -5],
			[0, 0]
		];
		expect(tidyRing(ring)).toEqual([
			[0, 0],
			[10, 0],
			[10, 10],
			[0, 10],
			[0, 0]
		]);
	});

	it('is null for a line', () => {
		const line: GridRing = [
			[0, 0],
			[5, 5],
			[9, 9],
			[0, 0]
		];
		expect(tidyRing(line)).toBeNull();
	});
});

describe('snapRing', () => {
	it('is null for a ring smaller than the grid', () => {
		expect(
			snapRing([
				[-0.1, 51.5],
				[-0.100001, 51.5],
				[-0.1, 51.500001],
				[-0.1, 51.5]
			])
		).toBeNull();
	});
});

describe('areas', () => {
	it('are positive anticlockwise, negative clockwise', () => {
		const ring: GridRing = [
			[0, 0],
			[3, 0],
			[0, 4],
			[0, 0]
		];
		expect(doubledArea(ring)).toBe(12);
		expect(doubledArea(ring.toReversed())).toBe(-12);
	});

	it('are true to the ground, less the holes', () => {
		// A hundredth of a degree of longitude by the same of latitude at 51.5° is 692.2 m by 1,111.95 m.
		const box = (west: number, south: number, side: number): GridRing => [
			toCell(west, south),
			toCell(west + side, south),
			toCell(west + side, south + side),
			toCell(west, south + side),
			toCell(west, south)
		];
		expect(polygonSquareMetres([box(0, 51.5, 0.01)]) / 1e6).toBeCloseTo(0.7697, 3);
		expect(polygonSquareMetres([box(0, 51.5, 0.01), box(0.002, 51.502, 0.005)]) / 1e6).toBeCloseTo(0.5773, 3);
	});
});
