import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { AccountError } from '$lib/server/accounts/account-error';
import { auth } from '$lib/server/accounts/auth';
import { acceptInvitation, readInvitation } from '$lib/server/accounts/invitations';
import { passwordProblem, SHORTEST_PASSWORD } from '$lib/server/accounts/passwords';
import { nameProblem } from '$lib/server/accounts/people';
import { signIn } from '$lib/server/accounts/sign-in';
import { contributions } from '$lib/server/contributions/database';
import { settings } from '$lib/server/settings';
import { textOf } from '../form-fields';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const invitation = readInvitation(contributions(), url.searchParams.get('token') ?? '');
	if (invitation.kind !== 'open') return { invitation, shortest: SHORTEST_PASSWORD };
	const { email, name } = invitation.person;
	return {
		invitation: {
			kind: 'open' as const,
			email,
			name: name === email ? '' : name,
			isFirst: invitation.isFirst
		},
		shortest: SHORTEST_PASSWORD
	};
};

export const actions: Actions = {
	default: async (event) => {
		const token = event.url.searchParams.get('token') ?? '';
		const form = await formOf(event.request);
		const name = textOf(form, 'name').trim();
		const password = textOf(form, 'password');
		const invitation = readInvitation(contributions(), token);
		// The page says what is the matter with the link itself.
		if (invitation.kind !== 'open') return fail(400, { name, faults: [] });
		const wrongName = nameProblem(name);
		const wrongPassword =
			passwordProblem(password, invitation.person.email) ??
			(password === textOf(form, 'again')
				? undefined
				: 'The two passwords are not the same. Type them again.');
		if (wrongName || wrongPassword) {
			return fail(400, {
				name,
				faults: [
					...(wrongName ? [{ message: wrongName, field: 'name' }] : []),
					...(wrongPassword ? [{ message: wrongPassword, field: 'password' }] : [])
				]
			});
		}
		try {
			const { email } = await acceptInvitation(contributions(), token, { name, password });
			await signIn({ auth: auth(), db: contributions(), origin: settings.origin }, event, {
				email,
				password
			});
		} catch (error) {
			if (!(error instanceof AccountError)) throw error;
			return fail(400, { name, faults: [{ message: error.message }] });
		}
		redirect(303, '/account');
	}
};
