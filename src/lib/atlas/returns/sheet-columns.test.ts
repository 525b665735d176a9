import { describe, expect, it } from 'vitest';
import { questionIds, questions } from './questions.ts';
import type { Question } from './questions.ts';
import { allowedWords, CHOICE_SEPARATOR, columnLetters, sheetColumns } from './sheet-columns.ts';

describe('the columns of the returns spreadsheet', () => {
	it('are the borough, the quarter and every question, each with a heading of its own', () => {
		expect(sheetColumns).toHaveLength(3 + questionIds.length);
		const headings = sheetColumns.map(({ heading }) => heading.toLowerCase());
		expect(new Set(headings).size).toBe(sheetColumns.length);
	});

	it('have words for what each may hold', () => {
		expect(allowedWords('self-referral')).toBe('one of: Yes, Partly, No');
		expect(allowedWords('referrals')).toBe('a whole number from 0 to 100,000');
		expect(allowedWords('hosted-by')).toContain('with a semicolon between: A charity or community group; ');
	});

	it('hold no choice whose name could be taken for two', () => {
		const names = questionIds.flatMap((id) => {
			const question: Question = questions[id];
			return question.kind === 'choices' ? question.choices.map(({ name }) => name) : [];
		});
		expect(names.length).toBeGreaterThan(5);
		expect(names.filter((name) => /[;,|\n]/.test(name) || name.includes(CHOICE_SEPARATOR))).toEqual([]);
	});

	it.each([
		[0, 'A'],
		[25, 'Z'],
		[26, 'AA'],
		[701, 'ZZ'],
		[702, 'AAA']
	])('number %i is column %s', (position, letters) => expect(columnLetters(position)).toBe(letters));
});
