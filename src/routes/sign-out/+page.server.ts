import { redirect } from '@sveltejs/kit';
import { auth } from '$lib/server/accounts/auth';
import { endSession } from '$lib/server/accounts/sessions';
import { contributions } from '$lib/server/contributions/database';
import type { Actions, PageServerLoad } from './$types';

/** Leaving is asked for with a form; an address alone, in an image say, signs nobody out. */
export const load: PageServerLoad = () => redirect(303, '/account');

export const actions: Actions = {
	default: async (event) => {
		await endSession(auth(), contributions(), event);
		redirect(303, '/sign-in?signed-out');
	}
};
