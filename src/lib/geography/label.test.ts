import { describe, expect, it } from 'vitest';
import { innermostCell } from './label.ts';
import type { GridPolygon, GridRing } from './grid.ts';

const square = (x: number, y: number, side: number): GridRing => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];

describe('innermostCell', () => {
	it('is the middle of a square, to within the precision', () => {
		const [x, y] = innermostCell([[square(0, 0, 1000)]]);
		expect(Math.hypot(x - 500, y - 500)).toBeLessThan(6);
	});

	it('is in the wide arm of an L, where the centroid is not', () => {
		const corner: GridPolygon = [
			[
				[0, 0],
				[1000, 0],
				[1000, 100],
				[300, 100],
				[300, 1000],
				[0, 1000],
				[0, 0]
			]
		];
		const [x, y] = innermostCell([corner]);
		expect(x).toBeGreaterThan(140);
		expect(x).toBeLessThan(160);
		expect(y).toBeGreaterThan(140);
	});

	it('keeps clear of holes and belongs to the largest part', () => {
		const holed: GridPolygon = [square(0, 0, 1000), square(300, 300, 400).toReversed()];
		const [x, y] = innermostCell([[square(5000, 0, 10)], holed]);
		expect(x).toBeLessThan(1000);
		expect(x > 300 && x < 700 && y > 300 && y < 700).toBe(false);
	});
});
