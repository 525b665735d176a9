import { describe, expect, it } from 'vitest';
import { checkAnswers, unconfirmed } from './check-answers.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import type { Answers } from './questions.ts';

const missing = (answers: Answers) => checkAnswers(answers, null).missing.map(({ question }) => question);
const asked = (answers: Answers, previous: Answers) =>
	checkAnswers({ ...madeUpAnswers, ...answers }, { ...madeUpAnswers, ...previous }).questions;

describe('checking a return before it is submitted', () => {
	it('lets a whole one through', () => {
		expect(checkAnswers(madeUpAnswers, madeUpAnswers)).toEqual({ missing: [], questions: [] });
		expect(checkAnswers(madeUpAnswers, null)).toEqual({ missing: [], questions: [] });
	});

	it('wants the stage and the six parts of the standard', () => {
		expect(missing({})).toEqual([
			'stage',
			'self-referral',
			'referral-routes',
			'offline-route',
			'advice-in-health',
			'supported-workforce',
			'funded-partners'
		]);
	});

	it.each<[string, Answers, string]>([
		['which places, when targeted', { stage: 'targeted' }, 'stage-detail'],
		['which places, when developing', { stage: 'developing' }, 'stage-detail'],
		['people for full-time posts', { 'hosted-posts': 0 }, 'hosted-posts'],
		['the parts within the whole', { 'self-referrals': 200 }, 'self-referrals']
	])('wants %s', (_, change, question) => {
		expect(missing({ ...madeUpAnswers, ...change })).toEqual([question]);
	});

	it.each(['hosted-fte', 'hosted-by', 'referrals'] as const)('wants %s when what needs it is there', (id) => {
		const { [id]: _, ...others } = madeUpAnswers;
		expect(missing(others)).toEqual([id]);
	});

	it('asks about a large jump, up, down or to nothing, and never refuses it', () => {
		expect(asked({ referrals: 2100 }, { referrals: 210 })).toEqual([
			{ question: 'referrals', message: 'It was 210 last quarter, and is 2,100 now. Is that right?' }
		]);
		expect(asked({ referrals: 105 }, { referrals: 210 })).toHaveLength(1);
		expect(asked({ volunteers: undefined }, { volunteers: 12 })[0]?.message).toMatch(/is not answered now/);
		expect(asked({ stage: 'none' }, {})[0]?.message).toMatch(/“Whole population”.*“None”/);
		expect(asked({ 'self-referral': 'no' }, {})).toHaveLength(1);
	});

	it('asks nothing about small numbers or steady ones', () => {
		expect(asked({ referrals: 400 }, { referrals: 210 })).toEqual([]);
		expect(asked({ volunteers: 24 }, { volunteers: 12 })).toEqual([]);
		expect(asked({ 'self-referral': 'partly' }, {})).toEqual([]);
		expect(asked({ stage: 'none' }, { stage: 'none' })).toEqual([]);
	});

	it('asks about more full-time posts than people', () => {
		expect(asked({ 'hosted-fte': 5 }, {})).toEqual([
			{ question: 'hosted-fte', message: '5 full-time posts are more than 4 people. Is that right?' }
		]);
	});

	it('takes a reason for an answer, and not a blank one', () => {
		const check = checkAnswers({ ...madeUpAnswers, referrals: 2100 }, madeUpAnswers);
		expect(unconfirmed(check, { referrals: '  ' })).toHaveLength(1);
		expect(unconfirmed(check, { referrals: 'Two schemes joined.' })).toEqual([]);
	});
});
