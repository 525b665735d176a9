import type { Decile } from '../measures/people.ts';
import { numberFigure } from './figures.ts';
import type { Computed } from './figures.ts';
import { columnOf } from './inputs.ts';
import type { AtlasInputs } from './inputs.ts';
import { CENSUS_2021, IOD_2025, everywhere } from './need.ts';

/** List sizes as published for networks; shared out by where patients live for boroughs and small areas. */
export function patients({ areas, bridge, networks, tables, dates }: AtlasInputs): Computed[] {
	const period = dates['list-sizes'];
	const listSize = (pcn: string) => bridge.listSize.get(pcn) ?? 0;
	const everyone = tables.practices.reduce((sum, practice) => sum + practice.patients, 0);
	const larger = networks.map(({ area, parts }) => {
		const inNetworks = parts.reduce((sum, { pcn, share }) => sum + listSize(pcn) * share, 0);
		return numberFigure(area, period, area === areas.whole ? everyone : inNetworks);
	});
	const small = new Float64Array(areas.lsoaCodes.length);
	for (const [pcn, places] of bridge.lsoaShares) {
		for (const { place, share } of places) small[place] = (small[place] ?? 0) + listSize(pcn) * share;
	}
	return [...larger, ...areas.lsoaCodes.map((code, at) => numberFigure(code, period, small[at] ?? 0))];
}

export function residents({ areas, residents: counts }: AtlasInputs): Computed[] {
	const larger = areas.land.map(({ code, lsoas }) =>
		numberFigure(
			code,
			CENSUS_2021,
			lsoas.reduce((sum, at) => sum + (counts[at] ?? 0), 0)
		)
	);
	return [...larger, ...areas.lsoaCodes.map((code, at) => numberFigure(code, CENSUS_2021, counts[at] ?? 0))];
}

export function olderResidents(inputs: AtlasInputs): Computed[] {
	const numerator = Float64Array.from(inputs.tables.lsoas, (row) => row.aged_65_plus);
	return everywhere(inputs, {
		numerator,
		denominator: inputs.residents,
		multiplier: 100,
		period: CENSUS_2021
	});
}

/** People by deprivation decile: residents for areas of land, patients for networks. Small areas are one decile each. */
export function peopleInDecile(inputs: AtlasInputs, decile: Decile): Computed[] {
	const { areas, bridge, tables, residents: counts } = inputs;
	const decileOf = columnOf(inputs, tables.deprivation, (row) => row.imd_decile);
	const larger = areas.land.map(({ code, lsoas }) =>
		numberFigure(
			code,
			IOD_2025,
			lsoas.reduce((sum, at) => sum + (decileOf[at] === decile ? (counts[at] ?? 0) : 0), 0)
		)
	);
	const networks = [...bridge.lsoaShares].map(([pcn, places]) => {
		const share = places.reduce(
			(sum, place) => sum + (decileOf[place.place] === decile ? place.share : 0),
			0
		);
		return numberFigure(pcn, IOD_2025, share * (bridge.listSize.get(pcn) ?? 0));
	});
	return [...larger, ...networks];
}
