import { closePairs } from '../../geography/close-pairs.ts';
import { reachMetres } from '../../geography/distance.ts';
import { isPublicLibrary } from '../places.ts';
import type { TableRows } from '../tables.ts';
import { numberFigure } from './figures.ts';
import type { Computed } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';
import { everywhere } from './need.ts';
import { once } from './once.ts';

export const LIBRARIES_PERIOD = '2023-12-31';

export const placesOf = (rows: readonly { lat: number; lon: number }[]) => ({
	lat: rows.map((row) => row.lat),
	lon: rows.map((row) => row.lon)
});

/**
 * Residents within so many minutes' walk of a face-to-face site. Each small area's residents are spread evenly over
 * its live postcodes, because its centroid can lie a park away from its people (measures.md §5).
 */
function adviceWithin(inputs: AtlasInputs, walkMinutes: number): Computed[] {
	const sites = inputs.tables.adviceSites.filter((site) => site.face_to_face);
	const postcodes = new Float64Array(inputs.areas.lsoaCodes.length);
	const within = new Float64Array(inputs.areas.lsoaCodes.length);
	// Which sites are near, not which is nearest: that would be looked for however far it is.
	const near = closePairs(placesOf(inputs.tables.postcodes), placesOf(sites), reachMetres(walkMinutes));
	const inReach = new Set(near.pairDemand);
	inputs.tables.postcodes.forEach((postcode, row) => {
		const at = inputs.areas.lsoaPosition.get(postcode.lsoa);
		if (at === undefined) return;
		postcodes[at] = (postcodes[at] ?? 0) + 1;
		if (inReach.has(row)) within[at] = (within[at] ?? 0) + 1;
	});
	const numerator = within.map((count, at) => ((inputs.residents[at] ?? 0) * count) / (postcodes[at] || 1));
	return everywhere(inputs, {
		numerator,
		denominator: inputs.residents,
		multiplier: 100,
		period: inputs.dates['advice-list']
	});
}

/** Within fifteen minutes, the atlas's own measure and part of the basic standard. */
export const adviceWithin15 = once((inputs) => adviceWithin(inputs, 15));

export function adviceSiteCounts(inputs: AtlasInputs): Computed[] {
	const sites = inputs.tables.adviceSites.filter((site) => site.face_to_face);
	return countPlaces(inputs, sites, inputs.dates['advice-list']);
}

export function libraryCounts(inputs: AtlasInputs): Computed[] {
	const open = inputs.tables.libraries.filter(isPublicLibrary);
	return countPlaces(inputs, open, LIBRARIES_PERIOD);
}

/** Places by the small area they stand in; for a network, those in the small areas where it is the largest registrar. */
function countPlaces(
	{ areas, bridge }: AtlasInputs,
	places: Pick<TableRows['adviceSites'][number], 'lsoa'>[],
	period: string
): Computed[] {
	const small = new Float64Array(areas.lsoaCodes.length);
	const networks = new Map<string, number>(areas.pcnCodes.map((code) => [code, 0]));
	for (const { lsoa } of places) {
		const at = areas.lsoaPosition.get(lsoa);
		if (at === undefined) continue;
		small[at] = (small[at] ?? 0) + 1;
		const network = bridge.largestRegistrar[at]?.pcn ?? '';
		if (networks.has(network)) networks.set(network, (networks.get(network) ?? 0) + 1);
	}
	return [
		...areas.land.map(({ code, lsoas }) =>
			numberFigure(
				code,
				period,
				lsoas.reduce((sum, at) => sum + (small[at] ?? 0), 0)
			)
		),
		...[...networks].map(([code, count]) => numberFigure(code, period, count)),
		...areas.lsoaCodes.map((code, at) => numberFigure(code, period, small[at] ?? 0))
	];
}
