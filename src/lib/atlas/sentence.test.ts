import { describe, expect, it } from 'vitest';
import { madeUpFigure } from './made-up-figures.ts';
import { measureOf } from './measures.ts';
import { absenceSentence, mapTitle } from './sentence.ts';

const rate = measureOf('link-worker-rate');

describe('mapTitle', () => {
	it('names the ends', () => {
		const figures = [madeUpFigure('Ayton', 0.06), madeUpFigure('Beeton', 0.3), madeUpFigure('Ceeton', 0.76)];
		expect(mapTitle(figures, rate, 'borough')).toBe(
			'Link workers per 10,000: from 0.06 in Ayton to 0.76 in Ceeton'
		);
	});

	it('counts those that share an end', () => {
		const figures = [
			madeUpFigure('A', 0),
			madeUpFigure('B', 0),
			madeUpFigure('C', 1),
			madeUpFigure('D', 'no-return')
		];
		expect(mapTitle(figures, rate, 'pcn')).toBe(
			'Link workers per 10,000: from 0.00 in 2 networks to 1.00 in C'
		);
	});

	it('says so when all are the same, or none has a figure', () => {
		expect(mapTitle([madeUpFigure('A', 1), madeUpFigure('B', 1)], rate, 'pcn')).toBe(
			'Link workers per 10,000: 1.00 everywhere'
		);
		expect(mapTitle([madeUpFigure('A', 'no-return')], rate, 'pcn')).toBe(
			'Link workers per 10,000: no figure for any of these networks'
		);
	});
});

describe('absenceSentence', () => {
	it('counts each reason, and is empty where there is none', () => {
		const figures = [
			madeUpFigure('A', 1),
			madeUpFigure('B', 'no-return'),
			madeUpFigure('C', 'no-return'),
			madeUpFigure('D', 'suppressed')
		];
		expect(absenceSentence(figures, rate)).toBe('2 made no return and 1 withheld by the publisher.');
		expect(absenceSentence([madeUpFigure('A', 0)], rate)).toBe('');
	});
});
