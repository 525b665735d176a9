import { areaTypes } from '$lib/atlas/area-types';
import { measureOf } from '$lib/atlas/measures';
import type { PlanArea } from '$lib/atlas/post-plan';
import { formatPeriod } from '$lib/atlas/periods';
import { findArea, listAreas } from '$lib/server/queries/areas';
import { measurePeriods } from '$lib/server/queries/figures';
import { figureSources } from '$lib/server/views/figure-sources';
import { londonOutlines } from '$lib/server/views/london-map';
import { planAreas } from '$lib/server/planning/posts';
import { planUrl } from '$lib/url/plan';
import type { LayoutServerLoad } from './$types';

/**
 * People are shares of lists, worked out to fifteen digits: those after the hundredth show in nothing the page writes,
 * and would be a quarter of what the browser is sent to work with. Files, pictures and the API have them all.
 */
const inFewDigits = (area: PlanArea): PlanArea => ({
	...area,
	people: area.people.map((count) => Math.round(count * 100) / 100)
});

/**
 * What depends on the kind of area and the part of London alone. It is sent again when those change, and not each time
 * the slider settles.
 */
export const load: LayoutServerLoad = ({ url }) => {
	const { areas, within: asked } = planUrl.parseAreas((key) => url.searchParams.get(key));
	const inside = asked ? findArea(asked) : undefined;
	const within = inside && ['borough', 'sub-icb', 'icb'].includes(inside.type) ? inside : undefined;
	return {
		candidates: planAreas(areas, within?.code).map(inFewDigits),
		outlines: londonOutlines(areas),
		areaType: areaTypes[areas],
		within: within ? { code: within.code, name: within.name } : null,
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
