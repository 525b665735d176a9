import type { TableRows } from '../../atlas/tables.ts';
import type { Gazetteer } from '../../directory/listing.ts';
import { createPointGrid } from '../../geography/point-grid.ts';
import { normalisePostcode } from '../../geography/postcode.ts';

/** A point farther than this from any live postcode of the region is not in it. */
const NEAREST_POSTCODE_METRES = 750;

/** Places in the region by postcode or, without one that is live, by the nearest live postcode. */
export function gazetteerOf({
	postcodes,
	lsoas,
	boroughs
}: Pick<TableRows, 'postcodes' | 'lsoas' | 'boroughs'>): Gazetteer {
	const rowOf = new Map(postcodes.map((row) => [row.postcode, row]));
	const boroughOf = new Map(lsoas.map((row) => [row.code, row.borough]));
	let grid: ReturnType<typeof createPointGrid> | undefined;
	const nearest = (lat: number, lon: number) => {
		grid ??= createPointGrid(
			postcodes.map((row) => row.lat),
			postcodes.map((row) => row.lon)
		);
		const found = grid.nearest(lat, lon);
		return found && found.metres <= NEAREST_POSTCODE_METRES ? postcodes[found.place] : undefined;
	};
	return {
		boroughs: new Map(boroughs.map((row) => [row.code, row.name])),
		place(postcode, lat, lon) {
			const row =
				rowOf.get(normalisePostcode(postcode ?? '') ?? '') ??
				(lat === null || lon === null ? undefined : nearest(lat, lon));
			const borough = row && boroughOf.get(row.lsoa);
			return row && borough ? { lat: row.lat, lon: row.lon, lsoa: row.lsoa, borough } : null;
		}
	};
}
