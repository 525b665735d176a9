import { closePairs } from '../../geography/close-pairs.ts';
import { reachMetres, walkMinutes } from '../../geography/distance.ts';
import type { Positions } from '../../geography/positions.ts';
import { floatingCatchmentSparse } from '../../measures/accessibility.ts';
import type { DistanceWeight, SparseCatchments } from '../../measures/accessibility.ts';
import { placesOf } from './access.ts';
import { ratioOverLand } from './aggregate.ts';
import type { SmallAreaRatio } from './aggregate.ts';
import { ratioFigure } from './figures.ts';
import type { Computed } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';

/** Minutes of walking and what a site that far counts for: the shape of Luo and Qi (2009). */
export const adviceAccessWeight = {
	type: 'step',
	steps: [
		[5, 1],
		[10, 0.68],
		[15, 0.22]
	]
} as const satisfies DistanceWeight;
export const ADVICE_ACCESS_MINUTES = 15;
/** Adviser hours are not published: a site counts as one, whatever its size. */
const CAPACITY_PER_SITE = 1;
const PER_RESIDENTS = 10_000;

type AccessInputs = Pick<AtlasInputs, 'areas' | 'residents'> & {
	dates: Pick<AtlasInputs['dates'], 'advice-list'>;
	bridge: Pick<AtlasInputs['bridge'], 'lsoaShares' | 'listSize'>;
	tables: {
		postcodes: readonly { lsoa: string; lat: number; lon: number }[];
		adviceSites: readonly { face_to_face: boolean; lat: number; lon: number }[];
	};
};

/**
 * Face-to-face advice sites within 15 minutes' walk for every 10,000 residents who share them: enhanced two-step
 * floating catchment over postcodes (measures.md §8), then the mean over the residents who have a site in reach.
 *
 * The numerator is the sites an area's residents have between them (London's adds up to every site someone can reach),
 * the denominator the residents with a site in reach. An area where nobody has one has no figure: "not-applicable",
 * written "none within 15 minutes". Nought would say that a site is in reach and offers nothing.
 */
export function adviceAccess(inputs: AccessInputs): Computed[] {
	const shared = shareOutSites(inputs);
	return [...ratioOverLand(inputs.areas, shared), ...networkAccess(inputs, shared)];
}

/** By small area: sites its residents have between them, and residents with a site in reach. */
function shareOutSites({ areas, residents, tables, dates }: AccessInputs): SmallAreaRatio {
	const sites = tables.adviceSites.filter((site) => site.face_to_face);
	const places = tables.postcodes.map(({ lsoa }) => areas.lsoaPosition.get(lsoa) ?? -1);
	const postcodes = new Float64Array(areas.lsoaCodes.length);
	for (const at of places) if (at >= 0) postcodes[at] = (postcodes[at] ?? 0) + 1;
	const population = Float64Array.from(places, (at) =>
		at < 0 ? 0 : (residents[at] ?? 0) / (postcodes[at] || 1)
	);
	const access = floatingCatchmentSparse(
		catchmentsOf(placesOf(tables.postcodes), placesOf(sites), population)
	);
	const numerator = new Float64Array(areas.lsoaCodes.length);
	const denominator = new Float64Array(areas.lsoaCodes.length);
	access.forEach((value, row) => {
		const at = places[row] ?? -1;
		if (value === null || at < 0) return;
		const people = population[row] ?? 0;
		numerator[at] = (numerator[at] ?? 0) + people * value;
		denominator[at] = (denominator[at] ?? 0) + people;
	});
	return { numerator, denominator, multiplier: PER_RESIDENTS, period: dates['advice-list'] };
}

/** Everything the two steps need, with walking minutes as the cost. */
export function catchmentsOf(
	demand: Positions,
	supply: Positions,
	population: Float64Array
): SparseCatchments {
	const pairs = closePairs(demand, supply, reachMetres(ADVICE_ACCESS_MINUTES));
	return {
		population,
		capacity: new Float64Array(supply.lat.length).fill(CAPACITY_PER_SITE),
		// The columns are used as they are, under the type the formula asks for: rows are never negative.
		pairDemand: new Uint32Array(pairs.pairDemand.buffer),
		pairSupply: new Uint32Array(pairs.pairSupply.buffer),
		// The pairs are already no farther than 15 minutes; rounding must not put one just beyond the last step.
		pairCost: pairs.pairMetres.map((metres) => Math.min(walkMinutes(metres), ADVICE_ACCESS_MINUTES)),
		maxCost: ADVICE_ACCESS_MINUTES,
		weight: adviceAccessWeight,
		method: 'e2sfca'
	};
}

/**
 * A network's patients have what the residents of the places they live in have. Lists hold more people than the census
 * counted, so networks' sites add up to more than there are: only the rate compares with other areas.
 */
function networkAccess(
	{ bridge, residents }: AccessInputs,
	{ numerator, denominator, multiplier, period }: SmallAreaRatio
): Computed[] {
	return [...bridge.lsoaShares].map(([area, places]) => {
		const patients = bridge.listSize.get(area) ?? 0;
		let sites = 0;
		let inReach = 0;
		for (const { place, share } of places) {
			const people = residents[place] || 1;
			sites += (share * patients * (numerator[place] ?? 0)) / people;
			inReach += (share * patients * (denominator[place] ?? 0)) / people;
		}
		return ratioFigure({ area, period, numerator: sites, denominator: inReach, multiplier });
	});
}
