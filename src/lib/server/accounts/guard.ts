import { error, redirect } from '@sveltejs/kit';
import { mayAdminister, mayContribute, mayEdit } from '../../atlas/returns/roles.ts';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { findArea } from '../queries/areas.ts';
import type { UnsentForm } from './unsent.ts';

/** What a guard looks at; any event of the framework will do. */
export interface GuardedEvent {
	locals: { signedIn: SignedIn | null; unsent?: UnsentForm | undefined };
	request: Request;
	url: URL;
}

/**
 * Who is signed in. Sends everyone else to sign in first, and back here after; but whoever had filled in a form is given
 * it back (401), to be sent again once they have signed in elsewhere.
 */
export function requireSignedIn({ locals, request, url }: GuardedEvent): SignedIn {
	if (locals.signedIn) return locals.signedIn;
	if (locals.unsent) {
		const message = 'You had been signed out, so what you sent was not saved.';
		error(401, { message, unsent: locals.unsent });
	}
	// The address of what was posted may name only the action, which nobody can visit.
	const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	const isLost = request.method === 'POST' && !request.headers.has('x-sveltekit-action');
	redirect(303, `/sign-in?next=${encodeURIComponent(here)}${isLost ? '&unsaved' : ''}`);
}

export function requireEditor(event: GuardedEvent): SignedIn {
	const person = requireSignedIn(event);
	if (!mayEdit(person)) error(403, 'This page is for editors. An administrator can make you one.');
	return person;
}

export function requireAdministrator(event: GuardedEvent): SignedIn {
	const person = requireSignedIn(event);
	if (!mayAdminister(person)) error(403, 'This page is for administrators.');
	return person;
}

/** Whoever may write a borough's returns. To anyone else the borough is as one that does not exist. */
export function requireBorough(event: GuardedEvent, boroughCode: string): SignedIn {
	const person = requireSignedIn(event);
	if (!mayContribute(person, boroughCode) || findArea(boroughCode)?.type !== 'borough') {
		error(404, 'There is no page at this address.');
	}
	return person;
}
