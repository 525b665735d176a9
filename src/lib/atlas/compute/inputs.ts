import type { PublishedReturn } from '../returns/published.ts';
import { compiledDates } from '../release-dates.ts';
import type { ReleaseDates } from '../release-dates.ts';
import { region as thisRegion } from '../region.ts';
import type { Region } from '../region.ts';
import type { TableRows } from '../tables.ts';
import { indexAreas } from './area-index.ts';
import type { AreaIndex } from './area-index.ts';
import { buildBridge } from './bridge.ts';
import type { Bridge } from './bridge.ts';
import { networkParts } from './networks.ts';
import type { NetworkParts } from './networks.ts';
import { networkRegistrations } from './registrations.ts';
import type { NetworkRegistration } from './registrations.ts';

/** Everything a measure may be computed from: the compiled tables, and what is derived from them once. */
export interface AtlasInputs {
	region: Region;
	tables: TableRows;
	areas: AreaIndex;
	bridge: Bridge;
	registrations: NetworkRegistration[];
	networks: NetworkParts[];
	/** By position of the small area. */
	residents: Float64Array;
	/** Every published return of a borough, oldest quarter first. */
	returns: readonly PublishedReturn[];
	/** The date of the release in use of each kind that editors may bring up to date. */
	dates: ReleaseDates;
}

export function assembleInputs(
	tables: TableRows,
	returns: readonly PublishedReturn[] = [],
	dates: ReleaseDates = compiledDates,
	region: Region = thisRegion
): AtlasInputs {
	const areas = indexAreas(tables, region.code);
	const registrations = networkRegistrations(tables);
	const bridge = buildBridge(areas, registrations, tables.practices);
	return {
		region,
		tables,
		areas,
		bridge,
		registrations,
		networks: networkParts(areas, bridge),
		residents: Float64Array.from(tables.lsoas, (row) => row.residents),
		returns,
		dates
	};
}

/** A column of a small-area table as an array in AreaIndex order; an empty cell becomes NaN. */
export function columnOf<R extends { lsoa: string }>(
	{ areas }: AtlasInputs,
	rows: readonly R[],
	read: (row: R) => number | null
): Float64Array {
	const column = new Float64Array(areas.lsoaCodes.length).fill(NaN);
	for (const row of rows) {
		const position = areas.lsoaPosition.get(row.lsoa);
		if (position !== undefined) column[position] = read(row) ?? NaN;
	}
	return column;
}
