import { describe, expect, it } from 'vitest';
import { budgetTable, meets, used } from './budgets.ts';
import type { Measured } from './budgets.ts';

const measured = (budget: Measured['budget'], value: Measured['value']): Measured => ({
	budget,
	on: '/made-up',
	value,
	facts: {}
});

describe('budgets', () => {
	it.each([
		['performance', 95, true],
		['performance', 94.9, false],
		['api-p99', 30, true],
		['api-p99', 30.1, false],
		['reader-errors', 0, true],
		['reader-errors', 1, false],
		['seo', null, false]
	] as const)('%s of %s is kept: %s', (budget, value, kept) => expect(meets({ budget, value })).toBe(kept));

	it('say how much of them is used', () => {
		expect(used({ budget: 'api-p99', value: 15 })).toBe(0.5);
		expect(used({ budget: 'api-share', value: 80 })).toBe(0.5);
		expect(used({ budget: 'reader-errors', value: 0 })).toBeUndefined();
		expect(used({ budget: 'api-p99', value: null })).toBeUndefined();
	});

	it('stand in a table that says which are missed', () => {
		const table = budgetTable([
			measured('performance', 97),
			measured('map-ready', 2600.04),
			measured('seo', null)
		]);
		expect(table.split('\n').map((line) => line.split(/ {2,}/).map((cell) => cell.trim()))).toEqual([
			['', 'on', 'measured', 'budget', ''],
			['Lighthouse, phone: performance', '/made-up', '97', '≥ 95', 'kept'],
			['Map that moves is ready after', '/made-up', '2600 ms', '≤ 2500 ms', 'MISSED'],
			['Lighthouse, phone: search engines', '/made-up', 'not measured', '≥ 100', '?']
		]);
	});
});
