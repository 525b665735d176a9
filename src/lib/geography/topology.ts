import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { buildCoverage, dissolve } from './coverage.ts';
import { encodeTopology, extentOf } from './encode.ts';
import { snapFeatures } from './grid.ts';
import { simplifyLayers } from './layers.ts';
import { settleCrossings } from './settle.ts';
import type { AreaTopology } from './decode.ts';
import type { GridLayer } from './grid.ts';

export type { AreaTopology } from './decode.ts';
export { simplifyTopologies, topologyText } from './encode.ts';

/** Corners smaller than this are taken off small areas: they are seen closest. */
const LSOA_SQUARE_METRES = 300;
/** The same for boroughs, networks and NHS areas, which are simplified together so that their lines coincide. */
export const LARGE_AREA_SQUARE_METRES = 1_500;
/** Detached polygons under this size join a neighbour, or go if they have none. */
export const SCRAP_SQUARE_METRES = 1_000;

export interface TopologyInput {
	lsoas: FeatureCollection<Polygon | MultiPolygon, { lsoa: string }>;
	boroughOf: ReadonlyMap<string, string | undefined>;
	subIcbOf: ReadonlyMap<string, string | undefined>;
	icbOf: ReadonlyMap<string, string | undefined>;
	/** The network most of the small area's people are registered with. */
	pcnOf: ReadonlyMap<string, string | undefined>;
}

export type TopologyName = 'lsoa' | 'borough' | 'pcn' | 'sub-icb' | 'icb';

/**
 * Boundaries of the five kinds of area from those of the small areas they are made of.
 * All five share one grid and one extent. Boroughs, networks, sub-ICBs and ICBs are simplified as one, so their
 * lines coincide when drawn over each other; small areas keep finer lines of their own.
 * A small area that a map does not place is left out of that layer.
 *
 * @throws when a small area is listed twice or has no area
 */
export function buildTopologies(input: TopologyInput): Record<TopologyName, AreaTopology> {
	const snapped = settleCrossings(snapFeatures(input.lsoas, (lsoa) => lsoa.properties.lsoa));
	const coverage = buildCoverage(snapped, SCRAP_SQUARE_METRES);
	const small = simplifyLayers({ lsoa: dissolve(coverage, (lsoa) => lsoa) }, LSOA_SQUARE_METRES);
	const large = simplifyLayers(
		{
			borough: dissolve(coverage, (lsoa) => input.boroughOf.get(lsoa)),
			pcn: dissolve(coverage, (lsoa) => input.pcnOf.get(lsoa)),
			'sub-icb': dissolve(coverage, (lsoa) => input.subIcbOf.get(lsoa)),
			icb: dissolve(coverage, (lsoa) => input.icbOf.get(lsoa))
		},
		LARGE_AREA_SQUARE_METRES
	);
	const extent = extentOf(snapped);
	const encode = (layer: GridLayer): AreaTopology => encodeTopology(layer, extent);
	return {
		lsoa: encode(small.lsoa),
		borough: encode(large.borough),
		pcn: encode(large.pcn),
		'sub-icb': encode(large['sub-icb']),
		icb: encode(large.icb)
	};
}
