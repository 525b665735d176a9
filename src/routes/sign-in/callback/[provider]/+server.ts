import { error, redirect } from '@sveltejs/kit';
import { CITY_HALL, cityHallAuth } from '$lib/server/accounts/city-hall';
import type { RequestHandler } from './$types';

/** Where City Hall's sign-in sends people back. Every failure ends on the sign-in page, which says what it was. */
export const GET: RequestHandler = async ({ params, request, setHeaders }) => {
	const auth = params.provider === CITY_HALL ? await cityHallAuth() : null;
	if (!auth) error(404, 'There is no page at this address.');
	setHeaders({ 'referrer-policy': 'no-referrer' });
	const answer = await auth.handler(request).catch(() => null);
	if (answer && answer.status >= 300 && answer.status < 400) return answer;
	redirect(303, '/sign-in?error=failed');
};
