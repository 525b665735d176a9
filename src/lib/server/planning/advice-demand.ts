import { resolve } from 'node:path';
import { region } from '../../atlas/region.ts';
import { readCompiledTable } from '../compiled/read-tables.ts';
import { statement } from '../database.ts';

/** A small area with its people, for one kind of plan. */
export interface SmallArea {
	lsoa: string;
	residents: number;
	/** 1 = most deprived tenth of England. */
	decile: number;
	/** Code of its borough. */
	borough: string;
}

/** Residents as points: each small area's spread evenly over its live postcodes (measures.md §5). */
export interface AdviceDemand {
	lat: Float64Array;
	lon: Float64Array;
	/** Residents at each postcode. */
	residents: Float64Array;
	/** Deprivation decile of each postcode's small area, 1 to 10. */
	decile: Uint8Array;
	/** Row of each postcode's borough in `boroughs`. */
	borough: Uint8Array;
	boroughs: string[];
	/** Everyone, most deprived tenth first, those in a small area without a live postcode included. */
	residentsByDecile: number[];
}

/** @throws Error naming the small area, for a postcode in one that is not listed or a decile outside 1 to 10 */
export function spreadResidents(
	postcodes: readonly { lat: number; lon: number; lsoa: string }[],
	smallAreas: readonly SmallArea[]
): AdviceDemand {
	const areas = new Map(smallAreas.map((area) => [area.lsoa, area]));
	const boroughs = [...new Set(smallAreas.map(({ borough }) => borough))].sort();
	const boroughRow = new Map(boroughs.map((code, row) => [code, row]));
	const residentsByDecile = new Array<number>(10).fill(0);
	for (const { lsoa, decile, residents } of smallAreas) {
		if (!Number.isInteger(decile) || decile < 1 || decile > 10)
			throw new Error(`Small area ${lsoa} is in decile ${decile}, not 1 to 10.`);
		residentsByDecile[decile - 1] = (residentsByDecile[decile - 1] ?? 0) + residents;
	}
	const postcodeCount = new Map<string, number>();
	for (const { lsoa } of postcodes) postcodeCount.set(lsoa, (postcodeCount.get(lsoa) ?? 0) + 1);
	const demand: AdviceDemand = {
		lat: new Float64Array(postcodes.length),
		lon: new Float64Array(postcodes.length),
		residents: new Float64Array(postcodes.length),
		decile: new Uint8Array(postcodes.length),
		borough: new Uint8Array(postcodes.length),
		boroughs,
		residentsByDecile
	};
	postcodes.forEach(({ lat, lon, lsoa }, row) => {
		const area = areas.get(lsoa);
		if (!area) throw new Error(`A postcode lies in small area ${lsoa}, of which nothing is known.`);
		demand.lat[row] = lat;
		demand.lon[row] = lon;
		demand.residents[row] = area.residents / (postcodeCount.get(lsoa) ?? 1);
		demand.decile[row] = area.decile;
		demand.borough[row] = boroughRow.get(area.borough) ?? 0;
	});
	return demand;
}

/**
 * London's residents at its postcodes, from the atlas. Deciles come from the compiled table the atlas was built from:
 * the atlas itself keeps people by decile for larger areas only.
 */
export function readAdviceDemand(dataDirectory = resolve('data')): AdviceDemand {
	const deciles = new Map(
		readCompiledTable(dataDirectory, 'deprivation').map(({ lsoa, imd_decile }) => [lsoa, imd_decile])
	);
	const smallAreas = statement<Omit<SmallArea, 'decile'>>(
		`select area.code as lsoa, figure.value as residents, borough.code as borough
		 from area
		 join measure on measure.id = 'residents'
		 join figure on figure.measure = measure.id and figure.period = measure.latest and figure.area = area.code
		 join nesting on nesting.child = area.code join area as borough on borough.code = nesting.parent
		 where area.type = 'lsoa' and borough.type = 'borough' order by area.code`
	).all();
	if (smallAreas.length === 0) throw new Error(`The atlas holds no small areas of ${region.name}.`);
	const postcodes = statement<{ lat: number; lon: number; lsoa: string }>(
		'select lat, lon, lsoa from postcode order by postcode'
	).all();
	return spreadResidents(
		postcodes,
		smallAreas.map((area) => ({ ...area, decile: deciles.get(area.lsoa) ?? NaN }))
	);
}
