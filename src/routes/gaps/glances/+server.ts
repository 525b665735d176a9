import { error } from '@sveltejs/kit';
import { everyGlance } from '$lib/server/views/gaps/glance';
import { gapsState } from '$lib/server/views/gaps/state';
import { gapsUrl } from '$lib/url/gaps';
import type { RequestHandler } from './$types';

/** What the map of /gaps looks like for everything it can show, so that a choice need not wait for its page. */
export const GET: RequestHandler = ({ url }) => {
	const state = gapsState(url.searchParams);
	if (!gapsUrl.glances(state))
		error(404, 'Small areas are too many to be coloured for every measure at once.');
	return Response.json(everyGlance(state));
};
