import { buildCoverage, dissolve } from './coverage.ts';
import { decodeTopology, originCell } from './decode.ts';
import type { AreaTopology } from './decode.ts';
import { encodeTopology } from './encode.ts';
import { toCell } from './grid.ts';
import { simplifyLayers } from './layers.ts';
import { LARGE_AREA_SQUARE_METRES, SCRAP_SQUARE_METRES } from './topology.ts';

type LargeArea = 'borough' | 'pcn' | 'sub-icb' | 'icb';
/** By kind of area, then by small area: the area it is part of. */
export type LandPlacements = Record<LargeArea, ReadonlyMap<string, string | undefined>>;

/**
 * The larger areas drawn again from the small areas' topology, in its frame, when small areas have come to belong
 * elsewhere. All four together, so that their lines still coincide. Less than half a second for London.
 */
export function redrawLargeAreas(
	lsoas: AreaTopology,
	placements: LandPlacements
): Record<LargeArea, AreaTopology> {
	const coverage = buildCoverage(decodeTopology(lsoas), SCRAP_SQUARE_METRES);
	const layer = (type: LargeArea) => dissolve(coverage, (lsoa) => placements[type].get(lsoa));
	const drawn = simplifyLayers(
		{ borough: layer('borough'), pcn: layer('pcn'), 'sub-icb': layer('sub-icb'), icb: layer('icb') },
		LARGE_AREA_SQUARE_METRES
	);
	const extent = { low: originCell(lsoas), high: toCell(lsoas.bbox[2], lsoas.bbox[3]) };
	return {
		borough: encodeTopology(drawn.borough, extent),
		pcn: encodeTopology(drawn.pcn, extent),
		'sub-icb': encodeTopology(drawn['sub-icb'], extent),
		icb: encodeTopology(drawn.icb, extent)
	};
}
