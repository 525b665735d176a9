import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { metricsText } from '$lib/server/operations/metrics';
import { sameSecret } from '$lib/server/operations/same-secret';
import { settings } from '$lib/server/settings';

/** For a collector that knows the token; a page that does not exist to everyone else. */
export const GET: RequestHandler = async ({ request }) => {
	const given = request.headers.get('authorization')?.replace(/^Bearer /i, '');
	const isKnown = settings.metricsToken && given && sameSecret(given, settings.metricsToken);
	const metrics = isKnown ? await metricsText() : undefined;
	if (!metrics) error(404);
	return new Response(metrics.text, {
		headers: { 'content-type': metrics.type, 'cache-control': 'no-store' }
	});
};
