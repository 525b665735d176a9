import { formatPeriod } from '../../../atlas/periods.ts';
import {
	dueDate,
	firstQuarter,
	newestDueQuarter,
	openQuarter,
	quarterName,
	shiftQuarter
} from '../../../atlas/returns/quarters.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import type { BoroughStanding } from '../../contributions/returns-queue.ts';

/** What is to be done next about one borough's return, and by whom. `today`: an ISO date. */
export function nextStep({ state, inHand, publishedPeriod }: BoroughStanding, today: string): string {
	const saved = inHand ? formatMoment(inHand.savedAt) : '';
	const overdue = newestDueQuarter(today);
	switch (state) {
		case 'submitted':
			return `Check it: submitted by ${inHand?.savedBy}, ${saved}.`;
		case 'accepted':
			return `Publish it: accepted by ${inHand?.savedBy}, ${saved}.`;
		case 'sent-back':
			return `Wait for the borough, or ring: sent back ${saved}.`;
		case 'draft':
			return `Wait for the borough: last saved by ${inHand?.savedBy}, ${saved}.`;
		case 'out-of-date':
		case 'never-returned':
			if (overdue < firstQuarter)
				return `Nothing yet: the first return, for ${quarterName(firstQuarter)}, is due on ${formatPeriod(dueDate(firstQuarter))}.`;
			return `Ask the borough for ${quarterName(overdue)}: it was due on ${formatPeriod(dueDate(overdue))}.`;
		case 'published':
			return `Nothing until the next is due on ${formatPeriod(dueDate(nextQuarter(publishedPeriod, today)))}.`;
	}
}

/** The quarter after the one published, or the one that is open, whichever is later. */
function nextQuarter(published: string | null, today: string): string {
	const open = openQuarter(today);
	return published !== null && published >= open ? shiftQuarter(published, 1) : open;
}
