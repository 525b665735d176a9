import { describe, expect, it } from 'vitest';
import { publicAnswers } from './public-answers.ts';

describe('what the public may read of a return', () => {
	it('leaves out what is for the editors, and keeps nought', () => {
		const shown = publicAnswers({
			stage: 'targeted',
			'editor-note': 'not for you',
			volunteers: 0,
			referrals: 0
		});
		expect(shown).toEqual({ answers: { stage: 'targeted', volunteers: 0, referrals: 0 }, withheld: [] });
	});

	it.each([
		[{ referrals: 4 }, ['referrals']],
		[{ referrals: 5 }, []],
		[{ referrals: 100, 'self-referrals': 1 }, ['self-referrals']],
		// 100 - 50 - 47 would leave 3 referred by their practice.
		[
			{ referrals: 100, 'self-referrals': 50, 'referrals-elsewhere': 47 },
			['self-referrals', 'referrals-elsewhere']
		],
		[{ referrals: 100, 'self-referrals': 98 }, ['self-referrals']],
		[{ referrals: 100, 'self-referrals': 0, 'referrals-elsewhere': 97 }, ['referrals-elsewhere']],
		// 60 - 59 would give the withheld 1 away.
		[
			{ referrals: 60, 'self-referrals': 1, 'referrals-elsewhere': 59 },
			['self-referrals', 'referrals-elsewhere']
		],
		[{ referrals: 100, 'self-referrals': 50, 'referrals-elsewhere': 50 }, []]
	])('%j: withholds %j', (answers, withheld) => {
		const shown = publicAnswers(answers);
		expect([...shown.withheld].sort()).toEqual([...withheld].sort());
		for (const id of shown.withheld) expect(shown.answers).not.toHaveProperty(id);
	});

	it('counts staff as the NHS does, however few', () => {
		const answers = { 'hosted-posts': 2, 'hosted-fte': 1.5, volunteers: 3 };
		expect(publicAnswers(answers)).toEqual({ answers, withheld: [] });
	});
});
