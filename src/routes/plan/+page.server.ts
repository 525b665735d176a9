import { areaTypes } from '$lib/atlas/area-types';
import { measureOf } from '$lib/atlas/measures';
import { planProblem } from '$lib/atlas/post-plan';
import type { PlanArea } from '$lib/atlas/post-plan';
import { formatPeriod } from '$lib/atlas/periods';
import { findArea, listAreas } from '$lib/server/queries/areas';
import { measurePeriods } from '$lib/server/queries/figures';
import { figureSources } from '$lib/server/views/figure-sources';
import { londonOutlines } from '$lib/server/views/london-map';
import { planAreas } from '$lib/server/planning/posts';
import { planUrl } from '$lib/url/plan';
import type { PageServerLoad } from './$types';

/**
 * People are shares of lists, worked out to fifteen digits: those after the hundredth show in nothing the page writes,
 * and would be a quarter of what the browser is sent to work with. Files, pictures and the API have them all.
 */
const inFewDigits = (area: PlanArea): PlanArea => ({
	...area,
	people: area.people.map((count) => Math.round(count * 100) / 100)
});

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = planUrl.parse(url.searchParams);
	const inside = asked.within ? findArea(asked.within) : undefined;
	const within = inside && ['borough', 'sub-icb', 'icb'].includes(inside.type) ? inside : undefined;
	const state = { ...asked, within: within?.code };
	const candidates = planAreas(state.areas, state.within);
	if (!planProblem(candidates, state)) locals.figure = planUrl.picture(state);
	return {
		state,
		candidates: candidates.map(inFewDigits),
		outlines: londonOutlines(state.areas),
		areaType: areaTypes[state.areas],
		withinName: within?.name ?? null,
		period: formatPeriod(measurePeriods().get('link-worker-fte')?.latest ?? ''),
		places: [...listAreas('sub-icb'), ...listAreas('borough')].map(({ code, name, type }) => ({
			code,
			name,
			type
		})),
		notes: [...measureOf('shortfall').caveats],
		sources: figureSources(measureOf('shortfall').sources)
	};
};
