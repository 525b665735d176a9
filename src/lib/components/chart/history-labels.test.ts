import { describe, expect, it } from 'vitest';
import { gapWords, layoutHistory } from './history.ts';
import { boxOf, clearLabels, clearLine, collide } from './history-labels.ts';

describe('words on a chart', () => {
	const box = (x: number, y: number) => boxOf('none recorded', x, 'middle', y);

	it('collide when they overlap both across and down', () => {
		expect(collide(box(40, 180), box(60, 175))).toBe(true);
		expect(collide(box(40, 180), box(60, 120))).toBe(false);
		expect(collide(box(20, 180), box(60, 180))).toBe(false);
	});

	it('give way to the more important', () => {
		const [last, first] = [{ box: box(50, 180) }, { box: box(40, 180) }];
		expect(clearLabels([last, first])).toEqual([last]);
		expect(clearLabels([last, { box: box(40, 20) }])).toHaveLength(2);
	});

	it('are raised over a label, and left out where the stretch is too narrow', () => {
		const wide = { fromPercent: 20, widthPercent: 60 };
		const limits = { lowest: 178, highest: 22 };
		expect(clearLine(gapWords, wide, [], limits)).toBe(178);
		expect(clearLine(gapWords, wide, [box(50, 180)], limits)).toBe(156);
		expect(clearLine(gapWords, { fromPercent: 20, widthPercent: 10 }, [], limits)).toBeNull();
	});
});

describe('the history of a network that recorded none at both ends of the quarters not held', () => {
	const HEIGHT = 190;
	const point = (period: string, value: number | null) => ({
		period,
		value,
		text: value === null ? 'made no return' : value === 0 ? 'none recorded' : String(value)
	});
	const records = {
		'none before and after': [
			point('2020-03-31', 1),
			point('2022-06-30', 2),
			point('2022-09-30', 0),
			point('2026-06-30', 0)
		],
		'none throughout': [point('2020-03-31', 0), point('2022-09-30', 0), point('2026-06-30', 0)],
		'a little before and much after': [point('2022-09-30', 0.4), point('2026-06-30', 9)],
		'much before and none after': [point('2020-03-31', 6), point('2022-09-30', 6), point('2026-06-30', 0)]
	};
	for (const [name, record] of Object.entries(records)) {
		it(`${name}: nothing is printed over anything, and the gap and the latest are said`, () => {
			const { dots, gaps } = layoutHistory(record, HEIGHT);
			const written = dots.flatMap(({ label, xPercent, y }) =>
				label ? [boxOf(label.text, xPercent, label.anchor, y - 10)] : []
			);
			for (const { fromPercent, widthPercent, wordsY } of gaps)
				if (wordsY !== null) written.push(boxOf(gapWords, fromPercent + widthPercent / 2, 'middle', wordsY));
			const pairs = written.flatMap((one, at) => written.slice(at + 1).map((other) => [one, other] as const));
			expect(pairs.length).toBeGreaterThan(0);
			expect(pairs.filter(([one, other]) => collide(one, other))).toEqual([]);
			expect(dots.at(-1)?.label?.text).toBe(record.at(-1)?.text);
			expect(gaps.filter(({ wordsY }) => wordsY !== null)).toHaveLength(1);
		});
	}
});
