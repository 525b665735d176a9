import { describe, expect, it } from 'vitest';
import { answerWords } from './answer-words.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { questionIds } from './questions.ts';
import type { QuestionId } from './questions.ts';
import { readAnswers } from './read-answers.ts';
import type { RawAnswers } from './read-answers.ts';

const faultOf = (question: QuestionId, typed: string | string[]) =>
	readAnswers({ [question]: typed }).errors[0]?.message;
const answerOf = (question: QuestionId, typed: string | string[]) => {
	const { answers, errors } = readAnswers({ [question]: typed });
	expect(errors).toEqual([]);
	return answers[question];
};

describe('reading answers', () => {
	it('reads its own ids and its own words back to the same answers', () => {
		const ids: RawAnswers = {};
		const words: RawAnswers = {};
		for (const id of questionIds) {
			const answer = madeUpAnswers[id];
			if (answer === undefined) continue;
			ids[id] = Array.isArray(answer) ? answer : String(answer);
			words[id] = answerWords(id, answer);
		}
		expect(readAnswers(ids)).toEqual({ answers: madeUpAnswers, errors: [] });
		expect(readAnswers(words)).toEqual({ answers: madeUpAnswers, errors: [] });
	});

	it('takes an empty field for no answer, and 0 for an answer', () => {
		expect(readAnswers({ stage: '', referrals: ' ', 'hosted-by': [], volunteers: '0' })).toEqual({
			answers: { volunteers: 0 },
			errors: []
		});
	});

	it.each([
		['referrals', '2,100', 2100],
		['referrals', '12.0', 12],
		['hosted-fte', '1.50', 1.5],
		['hosted-fte', '.5', 0.5],
		['stage', ' TARGETED ', 'targeted'],
		['referral-routes', 'Care homes; education', ['education', 'care-homes']],
		['self-referral-evidence', 'www.example.org', 'https://www.example.org/'],
		['lead-organisation', '  Age  UK\tSomewhere ', 'Age UK Somewhere'],
		['public-note', 'One.\r\nTwo. ', 'One.\nTwo.']
	] as const)('%s: takes "%s"', (question, typed, answer) => {
		expect(answerOf(question, typed)).toEqual(answer);
	});

	it.each([
		['referrals', '-3', 'Enter 0 or more.'],
		['referrals', '12.5', 'Enter a whole number.'],
		['referrals', 'about 20', 'Enter a number in figures, such as 12, or leave it empty if it is not known.'],
		['referrals', '1e3', 'Enter a number in figures, such as 12, or leave it empty if it is not known.'],
		['referrals', '1,00', 'Enter a number in figures, such as 12, or leave it empty if it is not known.'],
		['referrals', '100001', 'Enter no more than 100,000.'],
		['hosted-fte', '1.234', 'Give no more than 2 decimals.'],
		['self-referral', 'maybe', '“maybe” is not one of the answers: “Yes”, “Partly”, “No”.'],
		['referral-routes', 'libraries; none', 'Choose “None of these” alone, or leave it out.'],
		['lead-organisation', 'x'.repeat(121), 'This is 121 characters long. Shorten it to 120 or fewer.']
	] as const)('%s: says what is wrong with "%s"', (question, typed, message) => {
		expect(faultOf(question, typed)).toBe(message);
	});

	it.each([
		'javascript:alert(1)',
		'ftp://example.org',
		'example',
		'https://',
		'http://localhost/x',
		'http://10.0.0.1/',
		'https://someone:secret@example.org/',
		'https://example.org/a b'
	])('refuses %s as a page anyone can open', (typed) => {
		expect(faultOf('self-referral-evidence', typed)).toMatch(/^Enter a web address/);
	});

	it('keeps what is right when something else is wrong', () => {
		expect(readAnswers({ referrals: '20', volunteers: 'many' })).toMatchObject({
			answers: { referrals: 20 },
			errors: [{ question: 'volunteers' }]
		});
	});
});
