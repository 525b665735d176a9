import { describe, expect, it } from 'vitest';
import type { ReturnRevision } from '../../contributions/return-copies.ts';
import { historyEntries } from './history-entries.ts';

/** A made-up copy. */
const copy = (revision: number, minute: number, change: Partial<ReturnRevision>): ReturnRevision => ({
	revision,
	action: 'save',
	answers: {},
	confirmations: {},
	message: null,
	madeFrom: revision - 1 || null,
	savedById: 'ann',
	savedBy: 'Ann',
	savedAt: new Date(Date.UTC(2026, 10, 21, 14, minute)).toISOString(),
	...change
});

describe('the history of a return', () => {
	it('tells saves of one person in a row as one, with what changed from first to last', () => {
		const entries = historyEntries([
			copy(3, 9, { answers: { referrals: 30, volunteers: 2 } }),
			copy(2, 5, { answers: { referrals: 20 } }),
			copy(1, 0, { answers: { referrals: 10 } })
		]);
		expect(entries).toMatchObject([
			{
				revision: 3,
				what: 'Saved by Ann',
				when: '21 November 2026, 14:00 to 14:09',
				saves: 3,
				changes: [
					{ question: 'volunteers', before: 'Not answered', after: '2' },
					{ question: 'referrals', before: 'Not answered', after: '30' }
				]
			}
		]);
	});

	it('begins anew after a pause, with another person, and with any other step', () => {
		const entries = historyEntries([
			copy(5, 58, { answers: { referrals: 2 } }),
			copy(4, 57, { action: 'send-back', savedById: 'eve', savedBy: 'Eve', message: 'Why?' }),
			copy(3, 56, { answers: { referrals: 1 }, savedById: 'bob', savedBy: 'Bob' }),
			copy(2, 55, {}),
			copy(1, 0, {})
		]);
		expect(entries.map(({ what, saves }) => `${what} ${saves}`)).toEqual([
			'Saved by Ann 1',
			'Sent back by Eve 1',
			'Saved by Bob 1',
			'Saved by Ann 1',
			'Saved by Ann 1'
		]);
		expect(entries[1]).toMatchObject({ message: 'Why?' });
	});

	it('compares a copy set aside with what its writer had seen, and the next with what stood', () => {
		const [after, aside] = historyEntries([
			copy(4, 3, { answers: { referrals: 12 } }),
			copy(3, 2, {
				action: 'set-aside',
				madeFrom: 1,
				answers: { referrals: 15 },
				savedById: 'bob',
				savedBy: 'Bob'
			}),
			copy(2, 1, { answers: { referrals: 11 } }),
			copy(1, 0, { answers: { referrals: 10 } })
		]);
		expect(aside).toMatchObject({ isAside: true, changes: [{ before: '10', after: '15' }] });
		expect(after).toMatchObject({ changes: [{ before: '11', after: '12' }] });
	});
});
