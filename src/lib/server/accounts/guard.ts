import { error, redirect } from '@sveltejs/kit';
import { mayAdminister, mayContribute, mayEdit } from '../../atlas/returns/roles.ts';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { findArea } from '../queries/areas.ts';

/** What a guard looks at; any event of the framework will do. */
export interface GuardedEvent {
	locals: { signedIn: SignedIn | null };
	request: Request;
	url: URL;
}

/** Who is signed in. Sends everyone else to sign in first, and back here after. */
export function requireSignedIn({ locals, request, url }: GuardedEvent): SignedIn {
	if (locals.signedIn) return locals.signedIn;
	// What was posted cannot be posted again for them, and its address may name only the action.
	const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	redirect(303, `/sign-in?next=${encodeURIComponent(here)}`);
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
