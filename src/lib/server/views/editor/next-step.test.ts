import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';
import type { BoroughStanding } from '../../contributions/returns-queue.ts';

const today = '2026-11-21';
const standing = (part: Partial<BoroughStanding>): BoroughStanding => ({
	borough: 'E09000012',
	state: 'never-returned',
	inHand: null,
	publishedPeriod: null,
	...part
});
const inHand = {
	id: 1,
	borough: 'E09000012',
	period: '2026-09-30',
	state: 'submitted',
	revision: 2,
	answers: {},
	confirmations: {},
	message: null,
	savedBy: 'Ann',
	savedAt: '2026-11-20T09:30:00.000Z'
} as const;

it('says what to do about a borough in every state', () => {
	expect(nextStep(standing({}), today)).toBe(
		'Ask the borough for July to September 2026: it was due on 11 November 2026.'
	);
	expect(nextStep(standing({ state: 'out-of-date', publishedPeriod: '2026-06-30' }), today)).toMatch(
		/^Ask the borough for July to September 2026/
	);
	expect(nextStep(standing({ state: 'submitted', inHand }), today)).toBe(
		'Check it: submitted by Ann, 20 November 2026, 09:30.'
	);
	expect(nextStep(standing({ state: 'accepted', inHand }), today)).toMatch(/^Publish it/);
	expect(nextStep(standing({ state: 'sent-back', inHand }), today)).toMatch(/^Wait for the borough, or ring/);
	expect(nextStep(standing({ state: 'draft', inHand }), today)).toMatch(
		/^Wait for the borough: last saved by Ann/
	);
	expect(nextStep(standing({ state: 'published', publishedPeriod: '2026-09-30' }), today)).toBe(
		'Nothing until the next is due on 11 February 2027.'
	);
	expect(nextStep(standing({ state: 'published', publishedPeriod: '2026-06-30' }), '2026-10-10')).toBe(
		'Nothing until the next is due on 11 November 2026.'
	);
});
