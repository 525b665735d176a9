import { describe, expect, it } from 'vitest';
import { coverageFaults } from './coverage-check.ts';
import { settleCrossings } from './settle.ts';
import type { GridLayer } from './grid.ts';

/** Made up: the tip of the southern area pokes one cell through the northern area's straight side. */
const poking: GridLayer = new Map([
	[
		'north',
		[
			[
				[
					[0, 100],
					[200, 100],
					[200, 200],
					[0, 200],
					[0, 100]
				]
			]
		]
	],
	[
		'south',
		[
			[
				[
					[50, 0],
					[150, 0],
					[100, 101],
					[50, 0]
				]
			]
		]
	]
]);

describe('settleCrossings', () => {
	it('bends a line through a vertex that rounding carried across it', () => {
		expect(coverageFaults(poking).crossings.length).toBeGreaterThan(0);
		const settled = settleCrossings(poking);
		expect(coverageFaults(settled).crossings).toEqual([]);
		expect(settled.get('north')?.flat(2)).toContainEqual([100, 101]);
		expect(settled.get('south')).toEqual(poking.get('south'));
	});

	it('leaves boundaries alone that do not cross', () => {
		const fine: GridLayer = new Map([...poking].filter(([code]) => code === 'south'));
		expect(settleCrossings(fine)).toEqual(fine);
	});
});
