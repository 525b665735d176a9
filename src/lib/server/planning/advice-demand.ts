import { region } from '../../atlas/region.ts';
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

/** London's residents at its postcodes, from the atlas. */
export function readAdviceDemand(): AdviceDemand {
	const smallAreas = statement<SmallArea>(
		`select area.code as lsoa, people.value as residents, depth.value as decile, borough.code as borough
		 from area
		 join measure as residents on residents.id = 'residents'
		 join figure as people
		   on people.measure = residents.id and people.period = residents.latest and people.area = area.code
		 join measure as deprivation on deprivation.id = 'imd-decile'
		 join figure as depth
		   on depth.measure = deprivation.id and depth.period = deprivation.latest and depth.area = area.code
		 join nesting on nesting.child = area.code join area as borough on borough.code = nesting.parent
		 where area.type = 'lsoa' and borough.type = 'borough' order by area.code`
	).all();
	if (smallAreas.length === 0) throw new Error(`The atlas holds no small areas of ${region.name}.`);
	const postcodes = statement<{ lat: number; lon: number; lsoa: string }>(
		'select lat, lon, lsoa from postcode order by postcode'
	).all();
	return spreadResidents(postcodes, smallAreas);
}
