import { describe, expect, it } from 'vitest';
import { coverageFaults } from './coverage-check.ts';
import type { GridLayer, GridRing } from './grid.ts';

const square = (x: number, y: number, side: number): GridRing => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];

const layerOf = (...rings: GridRing[]): GridLayer => new Map(rings.map((ring, i) => [`A${i}`, [[ring]]]));

describe('coverageFaults', () => {
	it('finds nothing wrong with squares side by side', () => {
		const faults = coverageFaults(layerOf(square(0, 0, 100), square(100, 0, 100)));
		expect(faults).toEqual({ withoutArea: [], claimedTwice: [], crossings: [] });
	});

	it('finds lines that cross', () => {
		expect(coverageFaults(layerOf(square(0, 0, 100), square(50, 50, 100))).crossings).toHaveLength(2);
	});

	it('finds a corner that rests on another area’s side', () => {
		expect(coverageFaults(layerOf(square(0, 0, 100), square(100, 40, 20))).crossings.length).toBeGreaterThan(
			0
		);
	});

	it('finds ground claimed by two areas', () => {
		expect(coverageFaults(layerOf(square(0, 0, 100), square(0, 0, 100))).claimedTwice).toHaveLength(4);
	});

	it('finds an area that has collapsed to a line', () => {
		const collapsed: GridRing = [
			[0, 0],
			[9, 9],
			[0, 0]
		];
		expect(coverageFaults(layerOf(collapsed)).withoutArea).toEqual(['A0']);
	});
});
