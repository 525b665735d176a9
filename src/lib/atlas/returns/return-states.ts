import { newestDueQuarter } from './quarters.ts';

/** Where the newest copy of one quarter's return stands. */
export const copyStates = ['draft', 'submitted', 'sent-back', 'accepted', 'published'] as const;
export type CopyState = (typeof copyStates)[number];

/** Every state a borough can be in, worst news first. The public sees the three that are about what is published. */
export const boroughStates = [
	'never-returned',
	'out-of-date',
	'sent-back',
	'draft',
	'submitted',
	'accepted',
	'published'
] as const;
export type BoroughState = (typeof boroughStates)[number];

export const stateEntries: Record<BoroughState, { name: string; explanation: string }> = {
	'never-returned': {
		name: 'Never returned',
		explanation:
			'No return has been published. What the borough offers is not reported: that is not “nothing”.'
	},
	'out-of-date': {
		name: 'Out of date',
		explanation: 'The last published return is for an earlier quarter, and a newer one is overdue.'
	},
	'sent-back': {
		name: 'Sent back',
		explanation: 'An editor has asked the borough to look at its answers again.'
	},
	draft: { name: 'Draft', explanation: 'The borough has begun a return and has not submitted it.' },
	submitted: {
		name: 'Submitted',
		explanation: 'The borough has submitted a return; an editor is to check it.'
	},
	accepted: { name: 'Accepted', explanation: 'An editor has accepted the return; it is ready to publish.' },
	published: { name: 'Published', explanation: 'The newest return that is due has been published.' }
};

/** What the public may know: where the newest published return stands on a given day (an ISO date). */
export function publicState(
	published: string | null,
	today: string
): 'never-returned' | 'out-of-date' | 'published' {
	if (published === null) return 'never-returned';
	return published < newestDueQuarter(today) ? 'out-of-date' : 'published';
}

/** What an editor or the borough itself sees: work in hand first, then what is published. */
export function boroughState(
	inHand: CopyState | null,
	published: string | null,
	today: string
): BoroughState {
	if (inHand && inHand !== 'published') return inHand;
	return publicState(published, today);
}
