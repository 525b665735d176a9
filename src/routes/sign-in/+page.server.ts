import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { auth } from '$lib/server/accounts/auth';
import { CITY_HALL, cityHallAuth } from '$lib/server/accounts/city-hall';
import { passOnCookies } from '$lib/server/accounts/cookies';
import { localPath } from '$lib/server/accounts/next-path';
import { signIn } from '$lib/server/accounts/sign-in';
import { contributions } from '$lib/server/contributions/database';
import { settings } from '$lib/server/settings';
import { textOf } from '../account/form-fields';
import type { Actions, PageServerLoad } from './$types';
import { reasonInWords, waitInWords } from './words';

interface Fault {
	message: string;
	field?: string;
}

export const load: PageServerLoad = ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'));
	if (locals.signedIn) redirect(303, next);
	// Where accounts cannot be read, the page says so before anybody types a password.
	contributions();
	const code = url.searchParams.get('error');
	return {
		next,
		provider: settings.provider ? settings.oidcName : null,
		leftOff: url.searchParams.has('next'),
		unsaved: url.searchParams.has('unsaved'),
		signedOut: url.searchParams.has('signed-out'),
		reason: code === null ? null : reasonInWords(code, settings.oidcName)
	};
};

export const actions: Actions = {
	password: async (event) => {
		const form = await formOf(event.request);
		const email = textOf(form, 'email').trim();
		const password = textOf(form, 'password');
		const refuse = (status: number, ...faults: Fault[]) => fail(status, { email, faults });
		if (email === '' || password === '') {
			return refuse(
				400,
				...(email === '' ? [{ message: 'Enter your email address.', field: 'email' }] : []),
				...(password === '' ? [{ message: 'Enter your password.', field: 'password' }] : [])
			);
		}
		const outcome = await signIn({ auth: auth(), db: contributions(), origin: settings.origin }, event, {
			email,
			password
		});
		switch (outcome.kind) {
			case 'signed-in':
				redirect(303, localPath(event.url.searchParams.get('next')));
				break;
			case 'locked':
				return refuse(429, {
					message: `Too many tries with this address. Try again ${waitInWords(outcome.until)}, or ask an administrator for a new link.`
				});
			case 'busy':
				return refuse(503, { message: 'Very many people are signing in just now. Try again in a minute.' });
			case 'disabled':
				return refuse(403, { message: 'This account is switched off. Ask an administrator if you need it.' });
			case 'refused':
				return refuse(400, {
					message: 'The email address or the password is not right.',
					field: 'email'
				});
		}
	},
	cityHall: async (event) => {
		const next = localPath(event.url.searchParams.get('next'));
		const back = `/sign-in?next=${encodeURIComponent(next)}`;
		const library = await cityHallAuth();
		if (!library) redirect(303, `${back}&error=unavailable`);
		const { headers, response } = await library.api.signInSocial({
			body: { provider: CITY_HALL, callbackURL: next, errorCallbackURL: back, disableRedirect: true },
			headers: event.request.headers,
			returnHeaders: true
		});
		passOnCookies(headers, event.cookies);
		redirect(303, response.url ?? `${back}&error=unavailable`);
	}
};
