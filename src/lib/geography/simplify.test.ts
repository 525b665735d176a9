import { describe, expect, it } from 'vitest';
import { simplifyArcs } from './simplify.ts';
import type { Cell } from './grid.ts';

const bump: Cell[] = [
	[0, 0],
	[10, 1],
	[20, 0],
	[30, 15],
	[40, 0]
];

describe('simplifyArcs', () => {
	it('takes off corners below the threshold and keeps those above', () => {
		// (10, 1) stands out by a triangle of 10 cells, (30, 15) by far more.
		expect(simplifyArcs([bump], 40)).toEqual([
			[
				[0, 0],
				[20, 0],
				[30, 15],
				[40, 0]
			]
		]);
	});

	it('keeps a corner that grows past the threshold as those beside it go', () => {
		// (20, 3) stands out by a doubled area of 40 at first; without (10, 1) and (30, 1) by 120.
		const hill: Cell[] = [
			[0, 0],
			[10, 1],
			[20, 3],
			[30, 1],
			[40, 0]
		];
		expect(simplifyArcs([hill], 50)).toEqual([
			[
				[0, 0],
				[20, 3],
				[40, 0]
			]
		]);
	});

	it('keeps the ends of arcs however strong it is', () => {
		expect(simplifyArcs([bump], Infinity)).toEqual([
			[
				[0, 0],
				[40, 0]
			]
		]);
	});

	it('does not cut off a vertex of another line', () => {
		const island: Cell[] = [
			[29, 3],
			[31, 3],
			[30, 5],
			[29, 3]
		];
		const [line = [], ring] = simplifyArcs([bump, island], Infinity);
		expect(line).toContainEqual([30, 15]);
		expect(ring).toEqual(island);
	});

	it('never makes two lines between the same ends into one', () => {
		const over: Cell[] = [
			[0, 0],
			[50, 30],
			[100, 0]
		];
		const under: Cell[] = [
			[0, 0],
			[50, -30],
			[100, 0]
		];
		const lengths = simplifyArcs([over, under], Infinity).map((arc) => arc.length);
		expect(lengths.toSorted()).toEqual([2, 3]);
	});

	it('keeps a vertex that two lines pass through', () => {
		const crossing: Cell[] = [
			[10, -20],
			[10, 1],
			[10, 30]
		];
		const [line] = simplifyArcs([bump, crossing], 40);
		expect(line).toContainEqual([10, 1]);
	});

	it('never leaves a ring with fewer than three corners', () => {
		const ring: Cell[] = Array.from({ length: 41 }, (_, i) => [
			Math.round(100 * Math.cos((i * Math.PI) / 20)),
			Math.round(100 * Math.sin((i * Math.PI) / 20))
		]);
		expect(simplifyArcs([ring], Infinity)[0]?.length).toBe(4);
	});
});
