import { formatMoment } from '../../../atlas/returns/moments.ts';
import type { CopyAction, ReturnRevision } from '../../contributions/return-copies.ts';

const did: Record<CopyAction, string> = {
	save: 'saved it again',
	restore: 'brought an earlier copy back',
	'set-aside': 'kept a copy of theirs beside it',
	submit: 'submitted it',
	'send-back': 'sent it back to the borough',
	accept: 'accepted it',
	publish: 'published it'
};

/** What became of a copy, after its number: "Copy 2 submitted". */
export const copyWords: Record<CopyAction, string> = {
	save: 'saved',
	restore: 'made from an earlier one',
	'set-aside': 'kept beside the others',
	submit: 'submitted',
	'send-back': 'sent back',
	accept: 'accepted',
	publish: 'published'
};

/** Tells the second of two people what the first has done since they read a copy. `revisions`: newest first. */
export function whoWasFirst(revisions: readonly ReturnRevision[], read: number): string {
	const since = revisions.filter(({ revision, action }) => revision > read && action !== 'set-aside');
	const [newest] = since;
	if (!newest) return 'This can no longer be done to the return as it stands. Read it again below.';
	return `${newest.savedBy} ${did[newest.action]} on ${formatMoment(newest.savedAt)}, after you opened this page. Nothing you did has been kept: read it again below.`;
}
