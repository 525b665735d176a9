import { formatPeriod } from '../../../atlas/periods.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { dueDate, quarterName } from '../../../atlas/returns/quarters.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import { returnsUrl } from '../../../url/returns.ts';
import { today } from '../../clock.ts';
import type { OpenReturn } from './open-return.ts';

/** What stands at the top of every page of a return. */
export interface ReturnHead {
	borough: { name: string };
	period: string;
	/** "July to September 2026". */
	quarter: string;
	/** "Draft"; "Not started" before the first save. */
	state: string;
	/** What the state means for the borough, in a sentence. */
	stateWords: string;
	/** "Due by 11 November 2026", or that it was; null once it is with the editors. */
	due: string | null;
	/** "Saved by Ann on 21 November 2026, 14:02"; null before the first save. */
	saved: string | null;
	revision: number;
	/** What an editor wrote when sending it back. */
	message: string | null;
	/** What has just been done, from the address. */
	notice: string | null;
}

/** "Due by 11 November 2026" or "It was due by 11 November 2026". */
export function dueWords(period: string): string {
	const due = dueDate(period);
	return `${due < today() ? 'It was due' : 'Due'} by ${formatPeriod(due)}`;
}

export const notStarted = {
	name: 'Not started',
	explanation: 'Nothing has been saved for this quarter yet.'
};

export function returnHead({ borough, period, copy }: OpenReturn, query: URLSearchParams): ReturnHead {
	const isOurs = !copy || copy.state === 'draft' || copy.state === 'sent-back';
	const entry = copy ? stateEntries[copy.state] : notStarted;
	return {
		borough: { name: borough.name },
		period,
		quarter: quarterName(period),
		state: entry.name,
		stateWords: copy?.state === 'published' ? 'The public sees these answers.' : entry.explanation,
		due: isOurs ? dueWords(period) : null,
		saved: copy && `Last saved by ${copy.savedBy} on ${formatMoment(copy.savedAt)}`,
		revision: copy?.revision ?? 0,
		message: copy?.state === 'sent-back' ? copy.message : null,
		notice: returnsUrl.notice(query)
	};
}
