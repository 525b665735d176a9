import { error } from '@sveltejs/kit';
import { areaTypes } from '$lib/atlas/area-types';
import { measureOf } from '$lib/atlas/measures';
import { formatPeriod } from '$lib/atlas/periods';
import { planPosts, planProblem } from '$lib/atlas/post-plan';
import { region } from '$lib/atlas/region';
import { atlasVersion } from '$lib/server/database';
import { planAreas } from '$lib/server/planning/posts';
import { postsWorkbook } from '$lib/server/planning/posts-workbook';
import { findArea } from '$lib/server/queries/areas';
import { measurePeriods } from '$lib/server/queries/figures';
import { figureSources } from '$lib/server/views/figure-sources';
import { planUrl } from '$lib/url/plan';
import type { RequestHandler } from './$types';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async ({ url }) => {
	const state = planUrl.parse(url.searchParams);
	const within = state.within ? findArea(state.within) : undefined;
	const candidates = planAreas(state.areas, within?.code);
	const problem = planProblem(candidates, state);
	if (problem) error(400, problem);
	const period = measurePeriods().get('link-worker-fte')?.latest ?? '';
	const workbook = await postsWorkbook(planPosts(candidates, state), state, {
		areas: areaTypes[state.areas].plural,
		place: within?.name ?? region.name,
		period: formatPeriod(period),
		sources: figureSources(measureOf('shortfall').sources).map(
			({ publisher, title, vintage }) => `${publisher}, ${title}, ${vintage}`
		),
		caveats: measureOf('shortfall').caveats,
		version: atlasVersion()
	});
	const file = `link-worker-plan_${state.areas}_${state.posts}-posts_gradient-${state.gradient}_${period}.xlsx`;
	return new Response(new Uint8Array(workbook), {
		headers: { 'content-type': WORKBOOK, 'content-disposition': `attachment; filename="${file}"` }
	});
};
