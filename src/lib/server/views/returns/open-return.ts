import { error } from '@sveltejs/kit';
import { kebab } from '../../../atlas/names.ts';
import { firstQuarter, isQuarterEnd, openQuarter } from '../../../atlas/returns/quarters.ts';
import type { SignedIn } from '../../../atlas/returns/roles.ts';
import { requireBorough, requireSignedIn } from '../../accounts/guard.ts';
import type { GuardedEvent } from '../../accounts/guard.ts';
import { today } from '../../clock.ts';
import { contributions } from '../../contributions/database.ts';
import { lastReturnBefore, returnFor } from '../../contributions/returns.ts';
import type { ReturnCopy } from '../../contributions/returns.ts';
import { listAreas } from '../../queries/areas.ts';

/** One borough's return for one quarter, opened by someone who may write it. */
export interface OpenReturn {
	person: SignedIn;
	borough: { code: string; name: string };
	/** The last day of the quarter. */
	period: string;
	/** Null until something has been saved. */
	copy: ReturnCopy | null;
	/** What the borough said the last time. */
	previous: ReturnCopy | null;
}

export interface ReturnEvent extends GuardedEvent {
	params: { borough: string; period: string };
}

/** What everyone is told of an address that is not theirs, or is not there. */
export const noSuchPage = (): never => error(404, 'There is no page at this address.');

/**
 * The one way into a return: every load and every action under /returns/[borough] begins here. A borough that is not
 * the person's own, one there is not and a quarter nobody is asked about all answer alike.
 */
export function openReturn(event: ReturnEvent): OpenReturn {
	requireSignedIn(event);
	const { borough: slug, period } = event.params;
	const area = listAreas('borough').find(({ name }) => kebab(name) === slug);
	if (!area) return noSuchPage();
	const person = requireBorough(event, area.code);
	const isAsked = isQuarterEnd(period) && period >= firstQuarter && period <= openQuarter(today());
	if (!isAsked) return noSuchPage();
	const db = contributions();
	return {
		person,
		borough: { code: area.code, name: area.name },
		period,
		copy: returnFor(db, area.code, period),
		previous: lastReturnBefore(db, area.code, period)
	};
}
