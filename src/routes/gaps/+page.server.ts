import { areaTypes, mappedAreaTypes } from '$lib/atlas/area-types';
import { areaHref } from '$lib/atlas/names';
import { measureOf } from '$lib/atlas/measures';
import { region } from '$lib/atlas/region';

import { areaCodes, findArea, listAreas } from '$lib/server/queries/areas';

import { figureSources } from '$lib/server/views/figure-sources';
import { fairnessPanel } from '$lib/server/views/fairness';
import { boxOf } from '$lib/server/views/gaps/box';
import { gapsPicture, measureChoices } from '$lib/server/views/gaps/gaps';
import type { GapsPicture } from '$lib/server/views/gaps/gaps';
import { glanceAt } from '$lib/server/views/gaps/glance';
import { listPage } from '$lib/server/views/gaps/list';
import { factsOf, reasonWords, shortfallWords } from '$lib/server/views/gaps/facts';
import { whyNoPicture } from '$lib/server/views/gaps/no-picture';
import { gapsState } from '$lib/server/views/gaps/state';
import { tabulate } from '$lib/server/views/gaps/table';
import type { GapsTable } from '$lib/server/views/gaps/table';
import { overviewMarks } from '$lib/server/views/london-map';
import { gapsUrl } from '$lib/url/gaps';
import type { GapsState } from '$lib/url/gaps';
import { figureActions } from '$lib/url/pictures';
import type { PageServerLoad } from './$types';

const LIST_PAGE = 50;

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = gapsState(url.searchParams);
	const picture = gapsPicture(asked);
	const pages = Math.max(1, Math.ceil(picture.list.ranked.length / LIST_PAGE));
	// The table has pages of its own and keeps to them itself.
	const state = asked.view === 'table' ? asked : { ...asked, page: Math.min(asked.page, pages) };
	const codes = areaCodes(state.areas);
	const paintOf = (code: string) => picture.paints.get(code);
	const { list } = picture;
	locals.figure = gapsUrl.picture({ ...state, only: undefined });
	const table = state.view === 'table' ? tabulate(picture, state) : null;
	const fairness = state.view === 'fairness' ? fairnessPanel(state) : null;
	return {
		state,
		unread: gapsUrl.unread(url.searchParams, withKnownOrder(state, table)),
		glance: glanceAt(picture, state),
		/** For the drawn map; small areas are not drawn on it. */
		words: state.areas === 'lsoa' ? [] : codes.flatMap((code) => paintOf(code)?.words ?? []),
		marks: overviewMarks(state.points),
		/** The box the map opens on: the part of London chosen, or all of it. */
		bounds: boxOf(state.within ?? region.code),
		list: {
			heading: list.heading,
			orderWords: list.orderWords,
			ranked: listPage(list, { from: (state.page - 1) * LIST_PAGE, to: state.page * LIST_PAGE }, (codes) =>
				factsOf(state.areas, codes)
			),
			unranked: list.unranked,
			pages
		},
		table,
		fairness,
		selected: selectedArea(state, picture),
		within: state.within ? (findArea(state.within)?.name ?? null) : null,
		choices: {
			areas: mappedAreaTypes.map((id) => ({ id, label: areaTypes[id].label })),
			measures: measureChoices(state.areas),
			within: [...listAreas('sub-icb'), ...listAreas('borough')].map(({ code, name, type }) => ({
				code,
				name,
				type
			}))
		},
		areaType: areaTypes[state.areas],
		notes: [...new Set(picture.measures.flatMap((id) => measureOf(id).caveats))],
		sources: figureSources(fairness?.sources ?? picture.measures.flatMap((id) => measureOf(id).sources)),
		actions: figureActions(gapsUrl.picture(state), gapsUrl.href(state), {
			measures: picture.measures,
			areas: state.areas,
			...(state.within && { within: state.within })
		}),
		noPicture: whyNoPicture(state)
	};
};

/** As the table is ordered, and no further than its last page. */
function withKnownOrder(state: GapsState, table: GapsTable | null): GapsState {
	if (!table) return state;
	const isColumn = state.sort === 'name' || table.columns.some(({ key }) => key === state.sort);
	return {
		...state,
		sort: isColumn ? state.sort : undefined,
		page: Math.min(state.page, table.pages)
	};
}

function selectedArea(state: GapsState, picture: GapsPicture) {
	const area = state.area ? findArea(state.area) : undefined;
	if (!area) return null;
	const facts = factsOf(state.areas, [area.code]).get(area.code) ?? new Map();
	const paint = picture.paints.get(area.code);
	return {
		code: area.code,
		name: area.name,
		href: areaHref(area.code, area.name),
		bbox: area.bbox,
		words: paint?.words ?? 'outside the part of London chosen',
		reason: reasonWords(facts),
		shortfall: shortfallWords(facts)
	};
}
