import { describe, expect, it } from 'vitest';
import { buildCoverage, dissolve } from './coverage.ts';
import { polygonSquareMetres } from './grid.ts';
import type { GridLayer, GridPolygon } from './grid.ts';

const box = (x: number, y: number, width: number, height: number): GridPolygon => [
	[
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height],
		[x, y]
	]
];

/** Made up: `a` has a scrap against `b` and one out in the water; `c` is nothing but small. */
const small: GridLayer = new Map([
	['a', [box(0, 0, 100, 100), box(200, 100, 10, 10), box(500, 500, 10, 10)]],
	[
		'b',
		[
			[
				[
					[100, 0],
					[200, 0],
					[200, 100],
					[100, 100],
					[100, 0]
				]
			],
			[
				[
					[210, 100],
					[300, 100],
					[300, 110],
					[210, 110],
					[210, 100]
				]
			]
		]
	],
	['c', [box(600, 600, 5, 5)]]
]);

const parts = (layer: GridLayer): Record<string, number> =>
	Object.fromEntries([...layer].map(([code, polygons]) => [code, polygons.length]));

describe('buildCoverage', () => {
	it('gives a scrap to the neighbour it borders and drops one that touches nothing', () => {
		const settled = dissolve(buildCoverage(small, 2_000), (lsoa) => lsoa);
		expect(parts(settled)).toEqual({ a: 1, b: 2, c: 1 });
	});

	it('never takes an area’s largest polygon, and leaves two scraps that have only each other', () => {
		expect(parts(dissolve(buildCoverage(small, 1e9), (lsoa) => lsoa))).toEqual({
			a: 2,
			b: 2,
			c: 1
		});
	});

	it('leaves everything where nothing is small enough', () => {
		expect(parts(dissolve(buildCoverage(small, 1), (lsoa) => lsoa))).toEqual({ a: 3, b: 2, c: 1 });
	});
});

describe('dissolve', () => {
	it('joins neighbours and keeps the ground they cover', () => {
		const square: GridLayer = new Map([
			['a', [box(0, 0, 100, 100)]],
			['b', [box(100, 0, 100, 100)]]
		]);
		const joined = dissolve(buildCoverage(square, 0), () => 'both').get('both') ?? [];
		expect(joined).toHaveLength(1);
		expect(joined.map(polygonSquareMetres)).toEqual([polygonSquareMetres(box(0, 0, 200, 100))]);
	});

	it('keeps a hole where an enclave belongs to another area', () => {
		const ringOf: GridLayer = new Map(
			[0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => [`${i}`, [box((i % 3) * 10, Math.floor(i / 3) * 10, 10, 10)]])
		);
		const layer = dissolve(buildCoverage(ringOf, 0), (lsoa) => (lsoa === '4' ? 'middle' : 'around'));
		expect(layer.get('around')?.map((polygon) => polygon.length)).toEqual([2]);
		expect(layer.get('middle')?.map((polygon) => polygon.length)).toEqual([1]);
	});
});
