import type { FeatureCollection, Polygon, Position } from 'geojson';

/** Side of one made-up small area, in degrees. */
const SIDE = 0.01;
const STEPS = 12;

/**
 * A made-up city for tests: `columns` × `rows` small areas named `L<column><row>` in a chequerboard whose borders
 * wobble, shared exactly. Not real boundaries.
 */
export function madeUpCity(columns: number, rows: number): FeatureCollection<Polygon, { lsoa: string }> {
	const features = Array.from({ length: columns * rows }, (_, i) => {
		const [column, row] = [i % columns, Math.floor(i / columns)];
		const ring = [
			...border(column, row, column + 1, row),
			...border(column + 1, row, column + 1, row + 1),
			...border(column, row + 1, column + 1, row + 1).toReversed(),
			...border(column, row, column, row + 1).toReversed()
		];
		return {
			type: 'Feature' as const,
			properties: { lsoa: `L${column}${row}` },
			geometry: { type: 'Polygon' as const, coordinates: [ring] }
		};
	});
	return { type: 'FeatureCollection', features };
}

/** A wobbling line between two corners of the chequerboard; the wobble is of a right angle to the line. */
function border(fromColumn: number, fromRow: number, toColumn: number, toRow: number): Position[] {
	return Array.from({ length: STEPS + 1 }, (_, step): Position => {
		const share = step / STEPS;
		const wobble = Math.sin(share * Math.PI) * Math.sin(step * 1.7 + fromColumn + 3 * fromRow) * 0.08;
		const across = toRow === fromRow;
		const column = fromColumn + (toColumn - fromColumn) * share + (across ? 0 : wobble);
		const row = fromRow + (toRow - fromRow) * share + (across ? wobble : 0);
		return [round(-0.1 + column * SIDE), round(51.5 + row * SIDE)];
	});
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Lookups for a made-up city: the area a small area is in, from its column and row. */
export function madeUpLookup(
	columns: number,
	rows: number,
	codeOf: (column: number, row: number) => string
): Map<string, string> {
	const pairs = Array.from({ length: columns * rows }, (_, i): [string, string] => {
		const [column, row] = [i % columns, Math.floor(i / columns)];
		return [`L${column}${row}`, codeOf(column, row)];
	});
	return new Map(pairs);
}
