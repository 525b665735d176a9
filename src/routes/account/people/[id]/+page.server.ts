import { formOf } from '$lib/server/http/form-of';
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { reset, setDisabled, setRole, unlock } from '$lib/server/accounts/administer';
import { requireAdministrator } from '$lib/server/accounts/guard';
import { INVITATION_DAYS, invitationLink } from '$lib/server/accounts/invitations';
import { findPerson } from '$lib/server/accounts/people';
import { momentInWords, standingOf } from '$lib/server/accounts/standing';
import { auditTrail } from '$lib/server/contributions/audit';
import { contributions } from '$lib/server/contributions/database';
import { settings } from '$lib/server/settings';
import type { Actions, PageServerLoad } from './$types';
import { allBoroughs, inWords, readPlace, refuse } from '../place';

const done = {
	role: 'The role has been changed.',
	disable: 'The account is switched off, and signed out everywhere.',
	enable: 'The account is switched on again.',
	unlock: 'The lock has been ended.'
};

/** An administrator, and the person the address names. */
function both(event: RequestEvent<{ id: string }>) {
	const administrator = requireAdministrator(event);
	const person = findPerson(contributions(), event.params.id);
	if (!person) error(404, 'There is no page at this address.');
	return { administrator, person };
}

export const load: PageServerLoad = (event) => {
	const { administrator, person } = both(event);
	const what = event.url.searchParams.get('done') ?? '';
	return {
		person: { ...person, standing: standingOf(person) },
		isSelf: administrator.id === person.id,
		boroughs: allBoroughs(),
		trail: auditTrail(contributions(), { subject: `account:${person.id}`, limit: 20 }).map((entry) => ({
			id: entry.id,
			when: momentInWords(entry.at),
			who: entry.actorName,
			what: entry.action.replaceAll('-', ' ')
		})),
		done: Object.hasOwn(done, what) ? done[what as keyof typeof done] : null
	};
};

/** Does one thing to the account and comes back to its page, or says why not. */
const act =
	(what: keyof typeof done, doIt: (parties: ReturnType<typeof both>) => void) =>
	async (event: RequestEvent<{ id: string }>) => {
		const parties = both(event);
		const form = await formOf(event.request);
		try {
			doIt(parties);
		} catch (fault) {
			return refuse(form, { message: inWords(fault) });
		}
		redirect(303, `/account/people/${parties.person.id}?done=${what}`);
	};

export const actions: Actions = {
	role: async (event) => {
		const { administrator, person } = both(event);
		const form = await formOf(event.request);
		const place = readPlace(form);
		if ('fault' in place) return refuse(form, place.fault);
		try {
			setRole(contributions(), administrator, person, place);
		} catch (fault) {
			return refuse(form, { message: inWords(fault), field: 'role' });
		}
		redirect(303, `/account/people/${person.id}?done=role`);
	},
	link: async (event) => {
		const { administrator, person } = both(event);
		const form = await formOf(event.request);
		try {
			const token = reset(contributions(), administrator, person);
			return {
				invited: {
					email: person.email,
					link: invitationLink(settings.origin, token),
					days: INVITATION_DAYS
				}
			};
		} catch (fault) {
			return refuse(form, { message: inWords(fault) });
		}
	},
	disable: act('disable', ({ administrator, person }) =>
		setDisabled(contributions(), administrator, person, true)
	),
	enable: act('enable', ({ administrator, person }) =>
		setDisabled(contributions(), administrator, person, false)
	),
	unlock: act('unlock', ({ administrator, person }) => unlock(contributions(), administrator, person))
};
