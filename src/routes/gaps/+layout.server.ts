import { mappedAreaTypes } from '$lib/atlas/area-types';
import { region } from '$lib/atlas/region';
import { areaCodes, listAreas } from '$lib/server/queries/areas';
import { boxOf } from '$lib/server/views/gaps/box';
import { tileSet } from '$lib/server/queries/geometry';
import { londonOutlines } from '$lib/server/views/london-map';
import { choice } from '$lib/url/choice';
import { gapsUrl } from '$lib/url/gaps';
import type { LayoutServerLoad } from './$types';

/**
 * What depends on the kind of area alone. It is sent again when that changes, and not with every measure, part of
 * London or area chosen. Small areas are too fine for the first view: boroughs stand in until the map is there.
 */
export const load: LayoutServerLoad = ({ url }) => {
	const areas = choice(url.searchParams.get('areas'), mappedAreaTypes, gapsUrl.start.areas);
	return {
		outlines: londonOutlines(areas === 'lsoa' ? 'borough' : areas),
		tiles: { ...tileSet(areas), bounds: boxOf(region.code) },
		/** What the letters of a paint stand for, in order. */
		codes: areaCodes(areas).join(' '),
		labels: listAreas('borough').flatMap(({ name, lat, lon }) =>
			lat === null || lon === null ? [] : { name, lat, lon }
		)
	};
};
