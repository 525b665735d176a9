import { describe, expect, it } from 'vitest';
import { differences, mergeAnswers } from './differences.ts';

describe('what differs between two copies', () => {
	it('is said in the order of the questions, with nothing for an answer that is not there', () => {
		expect(
			differences({ referrals: 3, 'hosted-by': ['charity'] }, { stage: 'none', 'hosted-by': ['charity'] })
		).toEqual([
			{ question: 'stage', before: undefined, after: 'none' },
			{ question: 'referrals', before: 3, after: undefined }
		]);
	});
});

describe('two people changing one copy', () => {
	it('takes both changes when they are to different answers', () => {
		expect(
			mergeAnswers({ referrals: 1, volunteers: 1 }, { volunteers: 1 }, { referrals: 1, volunteers: 9 })
		).toEqual({ merged: { volunteers: 9 }, clashes: [] });
	});

	it('leaves the choice where both changed the same answer, and only there', () => {
		const from = { referrals: 1, volunteers: 1, stage: 'none' } as const;
		const mine = { ...from, referrals: 2, volunteers: 5, stage: 'targeted' } as const;
		const theirs = { ...from, referrals: 3, stage: 'targeted' } as const;
		expect(mergeAnswers(from, mine, theirs)).toEqual({
			merged: { referrals: 3, volunteers: 5, stage: 'targeted' },
			clashes: ['referrals']
		});
	});
});
