import { describe, expect, it } from 'vitest';
import { carryOut } from './working.ts';
import type { Step } from './working.ts';
import { workingNumber, writeWorking } from './write-working.ts';

const posts: Step = {
	words: 'Add up the posts',
	operation: {
		kind: 'weighted-sum',
		terms: [
			{ name: 'North', value: 4, weight: 0.5 },
			{ name: 'South', value: 0, weight: 1, words: 'made no return' }
		]
	},
	headings: { name: 'Network', value: 'Posts', weight: 'Share' },
	formats: { value: 'posts', weight: 'share', result: 'posts' }
};
const rate: Step = {
	words: 'Divide',
	operation: {
		kind: 'ratio',
		top: { step: 0 },
		bottom: { given: 8000, name: 'patients' },
		times: { given: 10_000, name: '' }
	}
};

describe('a worked example (made up)', () => {
	it('is carried out step by step', () => {
		expect(carryOut([posts, rate])).toEqual([2, 2.5]);
		expect(
			carryOut([
				posts,
				{ words: '', operation: { kind: 'difference', from: { given: 5, name: '' }, take: { step: 0 } } }
			])
		).toEqual([2, 3]);
		expect(
			carryOut([
				{
					words: '',
					operation: {
						kind: 'weighted-mean',
						terms: [
							{ name: 'a', value: 10, weight: 1 },
							{ name: 'b', value: 40, weight: 2 }
						]
					}
				}
			])
		).toEqual([30]);
	});

	it('cannot read a step that is yet to come', () => {
		expect(() => carryOut([rate])).toThrow(RangeError);
	});

	it('is written with every term, a reason where there is no number, and the sum', () => {
		const [first, second] = writeWorking([posts, rate]);
		expect(first?.table?.headings).toEqual(['Network', 'Posts', 'Share', 'Multiplied']);
		expect(first?.table?.rows.map(({ cells }) => cells)).toEqual([
			['4', '50%', '2'],
			['made no return', '100%', '0']
		]);
		expect(second?.sum).toBe('2 ÷ 8,000 × 10,000 = 2.5');
	});

	it('puts what is too long to list in one line, so that the column still adds up', () => {
		const terms = Array.from({ length: 30 }, (_, at) => ({ name: `Area ${at}`, value: at }));
		const [step] = writeWorking([
			{
				words: '',
				operation: { kind: 'sum', terms },
				headings: { name: 'Area', value: 'People' },
				others: 'areas'
			}
		]);
		const rows = step?.table?.rows ?? [];
		expect(rows.at(-1)).toEqual({ name: '20 other areas', cells: ['190'], isSummary: true });
		expect(rows.reduce((sum, { cells }) => sum + Number(cells[0]), 0)).toBe(435);
		expect(step?.sum).toBe('Added up = 435');
	});

	it('writes enough places for the sum to be done again', () => {
		expect(workingNumber(0.089935)).toBe('0.089935');
		expect(workingNumber(16_681_133.84, 'people')).toBe('16,681,133.8');
		expect(workingNumber(-0.371, 'posts')).toBe('−0.371');
	});
});
