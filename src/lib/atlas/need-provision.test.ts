import { describe, expect, it } from 'vitest';
import { madeUpFigure } from './made-up-figures.ts';
import {
	classIds,
	classWords,
	classifyNeedAndProvision,
	isClassId,
	priorityClass
} from './need-provision.ts';

describe('the nine classes', () => {
	it('are named once each, and each has words', () => {
		expect(new Set(classIds).size).toBe(9);
		expect(new Set(classIds.map(classWords)).size).toBe(9);
		expect(classWords(priorityClass)).toBe('High need, few link workers');
		expect(isClassId('high-few')).toBe(true);
		expect(isClassId('few-high')).toBe(false);
	});

	it('sort areas by thirds of need and of provision', () => {
		const names = ['A', 'B', 'C'];
		const need = names.map((name, at) => madeUpFigure(name, [30, 20, 10][at] ?? 0));
		const provision = names.map((name, at) => madeUpFigure(name, [0, 1, 2][at] ?? 0));
		const { classOf, counts } = classifyNeedAndProvision(need, provision);
		expect([...classOf]).toEqual([
			['A', 'high-few'],
			['B', 'mid-mid'],
			['C', 'low-many']
		]);
		expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3);
		expect(counts['high-few']).toBe(1);
	});

	it('leave out an area that made no return, whatever order the figures come in', () => {
		const need = ['A', 'B', 'C', 'D'].map((name, at) => madeUpFigure(name, 10 * at + 1));
		const provision = [
			madeUpFigure('D', 'no-return'),
			madeUpFigure('C', 1),
			madeUpFigure('B', 2),
			madeUpFigure('A', 3)
		];
		const { classOf } = classifyNeedAndProvision(need, provision);
		expect(classOf.has('D')).toBe(false);
		expect(classOf.get('C')).toBe('high-few');
	});
});
