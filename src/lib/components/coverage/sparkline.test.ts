import { expect, it } from 'vitest';
import { layoutSparkline } from './sparkline.ts';

const size = { width: 106, height: 26, highest: 10 };

it('draws runs of quarters, and leaves gaps where none is held or nobody reported', () => {
	// Made up: two quarters, a silent one, two more, then nothing held until 2026.
	const layout = layoutSparkline(
		[
			{ period: '2020-03-31', value: 0 },
			{ period: '2020-06-30', value: 5 },
			{ period: '2020-09-30', value: null },
			{ period: '2020-12-31', value: 10 },
			{ period: '2021-03-31', value: 10 },
			{ period: '2026-06-30', value: 5 }
		],
		size
	);
	expect(layout.lines).toEqual(['M3 23L7 13', 'M15.1 3L19 3']);
	expect(layout.dots).toEqual([{ x: 103, y: 13 }]);
	expect(layout.last).toEqual({ x: 103, y: 13 });
	expect(layout.gaps).toEqual([{ x: 19, width: 84 }]);
});

it('keeps to the bottom where every quarter is nought, and draws nothing where none is known', () => {
	const flat = layoutSparkline(
		[
			{ period: '2020-03-31', value: 0 },
			{ period: '2020-06-30', value: 0 }
		],
		{ ...size, highest: 0 }
	);
	expect(flat.lines).toEqual(['M3 23L103 23']);
	const silent = layoutSparkline([{ period: '2020-03-31', value: null }], size);
	expect(silent).toEqual({ lines: [], dots: [], last: undefined, gaps: [] });
});
