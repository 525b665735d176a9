import { planProblem } from '$lib/atlas/post-plan';
import { planUrl } from '$lib/url/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, parent }) => {
	const { candidates, within } = await parent();
	const state = { ...planUrl.parse(url.searchParams), within: within?.code };
	if (!planProblem(candidates, state)) locals.figure = planUrl.picture(state);
	return { state, unread: planUrl.unread(url.searchParams, state) };
};
