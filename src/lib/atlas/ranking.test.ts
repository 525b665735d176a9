import { describe, expect, it } from 'vitest';
import { madeUpFigure } from './made-up-figures.ts';
import { rankWorstFirst } from './ranking.ts';

const order = (...args: Parameters<typeof rankWorstFirst>) =>
	rankWorstFirst(...args).map(({ figure, rank }) => `${rank} ${figure.name}`);
const figures = [madeUpFigure('Most', 3), madeUpFigure('None', 0), madeUpFigure('Some', 1)];

describe('rankWorstFirst', () => {
	it('begins with least provision, most need, or the largest count', () => {
		expect(order(figures, 'more-provision')).toEqual(['1 None', '2 Some', '3 Most']);
		for (const direction of ['more-need', 'less-provision', 'neutral'] as const) {
			expect(order(figures, direction)).toEqual(['1 Most', '2 Some', '3 None']);
		}
	});

	it('never ranks an area without a figure', () => {
		const absent = (['no-return', 'suppressed', 'not-applicable', 'not-collected'] as const).map((status) =>
			madeUpFigure(status, status)
		);
		expect(order([...absent, ...figures], 'more-provision')).toHaveLength(3);
	});

	it('lets equals share a rank, the neediest first, then by name', () => {
		const equals = [madeUpFigure('B', 1), madeUpFigure('A', 1), madeUpFigure('C', 1), madeUpFigure('D', 2)];
		const needOf = (area: string) => (area === 'C' ? 9 : 1);
		expect(order(equals, 'more-provision', needOf)).toEqual(['1 C', '1 A', '1 B', '4 D']);
	});

	it('leaves the figures it was given in their order', () => {
		const before = figures.map(({ name }) => name);
		order(figures, 'more-provision');
		expect(figures.map(({ name }) => name)).toEqual(before);
	});
});
