import { describe, expect, it } from 'vitest';
import { layoutHistory } from './history.ts';

const point = (period: string, value: number | null) => ({
	period,
	value,
	text: value === null ? 'made no return' : `${value}`
});
const HEIGHT = 200;

describe('layoutHistory', () => {
	const record = [
		point('2020-03-31', null),
		point('2020-06-30', 2),
		point('2020-09-30', 4),
		point('2022-09-30', 3),
		point('2026-06-30', 10)
	];
	const layout = layoutHistory(record, HEIGHT);

	it('breaks the line where no quarter is held', () => {
		expect(layout.lines).toHaveLength(1);
		expect(layout.gaps.map(({ words }) => words)).toEqual([
			'Sep 2020 to Sep 2022: no quarter held',
			'Sep 2022 to Jun 2026: no quarter held'
		]);
	});

	it('keeps time to scale', () => {
		const [first, , , last] = layout.dots;
		const [, second] = layout.dots;
		const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
		const step = (second?.xPercent ?? 0) - (first?.xPercent ?? 0);
		const whole = (last?.xPercent ?? 0) - (first?.xPercent ?? 0);
		expect(step / whole).toBeCloseTo(days('2020-06-30', '2020-09-30') / days('2020-06-30', '2026-06-30'), 2);
	});

	it('marks a quarter with no return apart from the line, not at nought', () => {
		expect(layout.silent.map(({ period }) => period)).toEqual(['2020-03-31']);
		expect(layout.dots.map(({ period }) => period)).not.toContain('2020-03-31');
	});

	it('breaks the line at a quarter with no return', () => {
		const broken = layoutHistory(
			[
				point('2020-03-31', 1),
				point('2020-06-30', 1),
				point('2020-09-30', null),
				point('2020-12-31', 1),
				point('2021-03-31', 1)
			],
			HEIGHT
		);
		expect(broken.lines).toHaveLength(2);
	});

	it('draws a reported nought on the base line', () => {
		expect(layoutHistory([point('2020-03-31', 0), point('2020-06-30', 5)], HEIGHT).dots[0]?.y).toBe(HEIGHT);
	});

	it('labels the first, the last before the gap and the latest', () => {
		expect(layout.dots.filter(({ label }) => label).map(({ period }) => period)).toEqual([
			'2020-06-30',
			'2022-09-30',
			'2026-06-30'
		]);
	});

	it('has something to draw on when nobody ever reported', () => {
		const silent = layoutHistory([point('2020-03-31', null), point('2026-06-30', null)], HEIGHT);
		expect(silent.dots).toEqual([]);
		expect(silent.silent).toHaveLength(2);
		expect(silent.levels.length).toBeGreaterThan(1);
	});
});
