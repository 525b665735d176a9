import { describe, expect, it } from 'vitest';
import { adviceProblem, planAdviceUrl } from './plan-advice.ts';

const parse = (query: string) => planAdviceUrl.parse(new URLSearchParams(query));

describe('planAdviceUrl', () => {
	it('starts from 5 sessions, 15 minutes and a gradient of 2', () => {
		expect(parse('')).toEqual({ k: 5, minutes: 15, gradient: 2 });
		expect(parse('k=&minutes=20')).toEqual({ k: 5, minutes: 20, gradient: 2 });
	});
	it('builds an address that reads back the same', () => {
		const question = { k: 12, minutes: 10, gradient: 1.5 };
		const { searchParams } = new URL(planAdviceUrl.href(question), 'http://localhost');
		expect(planAdviceUrl.parse(searchParams)).toEqual(question);
	});
});

describe('adviceProblem', () => {
	it.each([
		['k=0', 'Sessions must be a whole number from 1 to 50.'],
		['k=51', 'Sessions must be a whole number from 1 to 50.'],
		['k=2.5', 'Sessions must be a whole number from 1 to 50.'],
		['k=-1', 'Sessions must be a whole number from 1 to 50.'],
		['k=lots', 'Sessions must be a whole number from 1 to 50.'],
		['k=1e3', 'Sessions must be a whole number from 1 to 50.'],
		['minutes=4', 'Minutes’ walk must be a whole number from 5 to 30.'],
		['minutes=31', 'Minutes’ walk must be a whole number from 5 to 30.'],
		['minutes=7.5', 'Minutes’ walk must be a whole number from 5 to 30.'],
		['gradient=0.5', 'The gradient must be from 1 (everyone counts the same) to 10.'],
		['gradient=11', 'The gradient must be from 1 (everyone counts the same) to 10.'],
		['gradient=NaN', 'The gradient must be from 1 (everyone counts the same) to 10.']
	])('%s: %s', (query, sentence) => expect(adviceProblem(parse(query))).toBe(sentence));

	it.each(['', 'k=1&minutes=5&gradient=1', 'k=50&minutes=30&gradient=10', 'k=007'])(
		'"%s" can be answered',
		(query) => expect(adviceProblem(parse(query))).toBeUndefined()
	);
	it('allows more where the caller does', () => {
		expect(adviceProblem(parse('k=1483'), 1483)).toBeUndefined();
		expect(adviceProblem(parse('k=1484'), 1483)).toBe('Sessions must be a whole number from 1 to 1,483.');
	});
});
