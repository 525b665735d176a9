import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { auth } from '$lib/server/accounts/auth';
import { boroughNames } from '$lib/server/accounts/boroughs';
import { requireSignedIn } from '$lib/server/accounts/guard';
import { changeName, changePassword } from '$lib/server/accounts/own-account';
import { hasPassword, SHORTEST_PASSWORD } from '$lib/server/accounts/passwords';
import { endSessions, openSessions, readSession } from '$lib/server/accounts/sessions';
import { momentInWords } from '$lib/server/accounts/standing';
import { contributions } from '$lib/server/contributions/database';
import { listAreas } from '$lib/server/queries/areas';
import { settings } from '$lib/server/settings';
import type { RequestEvent } from '@sveltejs/kit';
import { deviceInWords } from './device';
import { textOf } from './form-fields';
import type { Actions, PageServerLoad } from './$types';

/** The session this request came with; null when it ended a moment ago. */
const thisSession = async (event: RequestEvent) =>
	(await readSession(auth(), contributions(), event))?.sessionId ?? null;

const done = {
	name: 'Your name has been changed.',
	password: 'Your password has been changed, and you have been signed out everywhere else.',
	sessions: 'You have been signed out everywhere else.'
};

export const load: PageServerLoad = async (event) => {
	const person = requireSignedIn(event);
	const db = contributions();
	const here = await thisSession(event);
	const what = event.url.searchParams.get('done') ?? '';
	return {
		person,
		boroughs: boroughNames(person.boroughs, listAreas('borough')),
		hasPassword: hasPassword(db, person.id),
		shortest: SHORTEST_PASSWORD,
		provider: settings.oidcName,
		sessions: openSessions(db, person.id).map(({ id, signedInAt, lastUsedAt, userAgent }) => ({
			isHere: id === here,
			device: deviceInWords(userAgent),
			signedIn: momentInWords(signedInAt),
			lastUsed: momentInWords(lastUsedAt)
		})),
		done: Object.hasOwn(done, what) ? done[what as keyof typeof done] : null
	};
};

export const actions: Actions = {
	name: async (event) => {
		const person = requireSignedIn(event);
		const name = textOf(await formOf(event.request), 'name');
		const problem = changeName(contributions(), person, name);
		if (problem) return fail(400, { name, faults: [{ message: problem, field: 'name' }] });
		redirect(303, '/account?done=name');
	},
	password: async (event) => {
		const person = requireSignedIn(event);
		const sessionId = await thisSession(event);
		if (!sessionId) redirect(303, '/sign-in?next=/account');
		const form = await formOf(event.request);
		const fault = await changePassword(
			contributions(),
			{ person, sessionId },
			{
				current: textOf(form, 'current'),
				password: textOf(form, 'password'),
				again: textOf(form, 'again')
			}
		);
		if (fault) return fail(400, { name: undefined, faults: [fault] });
		redirect(303, '/account?done=password');
	},
	sessions: async (event) => {
		const person = requireSignedIn(event);
		const sessionId = await thisSession(event);
		if (sessionId) endSessions(contributions(), person.id, sessionId);
		redirect(303, '/account?done=sessions');
	}
};
