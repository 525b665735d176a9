import { error } from '@sveltejs/kit';
import { mayEdit } from '../../../atlas/returns/roles.ts';
import type { SignedIn } from '../../../atlas/returns/roles.ts';
import { requireSignedIn } from '../../accounts/guard.ts';
import type { GuardedEvent } from '../../accounts/guard.ts';

/**
 * Who may read what waits to be published: editors, who may also act on it, and viewers, who may not. Sends those who
 * are signed out to sign in; refuses borough contributors, whose own returns stand elsewhere.
 */
export function requireDeskReader(event: GuardedEvent): SignedIn {
	const person = requireSignedIn(event);
	if (person.role !== 'viewer' && !mayEdit(person)) {
		error(403, 'This page is for editors. Your borough’s returns are under Returns.');
	}
	return person;
}

/** A number from an address: "12" -> 12; null for anything that cannot be the number of a row. */
export const rowNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
