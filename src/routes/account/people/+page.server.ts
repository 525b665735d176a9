import { roleEntries } from '$lib/atlas/returns/roles';
import { invite } from '$lib/server/accounts/administer';
import { boroughNames } from '$lib/server/accounts/boroughs';
import { requireAdministrator } from '$lib/server/accounts/guard';
import { INVITATION_DAYS, invitationLink } from '$lib/server/accounts/invitations';
import { listPeople } from '$lib/server/accounts/people';
import { standingOf } from '$lib/server/accounts/standing';
import { contributions } from '$lib/server/contributions/database';
import { formOf } from '$lib/server/http/form-of';
import { settings } from '$lib/server/settings';
import { textOf } from '../form-fields';
import type { Actions, PageServerLoad } from './$types';
import { allBoroughs, inWords, readPlace, refuse } from './place';

export const load: PageServerLoad = (event) => {
	requireAdministrator(event);
	const boroughs = allBoroughs();
	return {
		boroughs,
		provider: settings.provider ? settings.oidcName : null,
		people: listPeople(contributions()).map((person) => ({
			id: person.id,
			name: person.name,
			email: person.email,
			role: roleEntries[person.role].name,
			boroughs: boroughNames(person.boroughs, boroughs).join(', '),
			standing: standingOf(person)
		}))
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const administrator = requireAdministrator(event);
		const form = await formOf(event.request);
		const place = readPlace(form);
		const email = textOf(form, 'email').trim();
		if ('fault' in place) {
			const noEmail = { message: 'Enter an email address.', field: 'email' };
			return refuse(form, ...(email === '' ? [noEmail] : []), place.fault);
		}
		try {
			const token = invite(contributions(), administrator, { email, name: textOf(form, 'name'), ...place });
			// Shown in this answer only: an address or a cookie would keep a secret that the database does not.
			return { invited: { email, link: invitationLink(settings.origin, token), days: INVITATION_DAYS } };
		} catch (error) {
			return refuse(form, { message: inWords(error), field: 'email' });
		}
	}
};
