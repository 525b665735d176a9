import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import type { BasicType } from 'hyparquet-writer';
import type { AreaBoundary } from '../queries/shapes.ts';
import type { Cell } from './csv.ts';
import type { FigureColumn } from './figures-table/column.ts';

export interface ParquetColumn {
	name: string;
	datatype: FigureColumn['datatype'];
	cells: Cell[];
}

const types: Record<FigureColumn['datatype'], BasicType> = {
	string: 'STRING',
	anyURI: 'STRING',
	// ISO dates stay text: they are calendar days, which no reader may move to another time zone.
	date: 'STRING',
	number: 'DOUBLE',
	integer: 'INT32'
};

const GEOMETRY = 'geometry';

/**
 * A table as GeoParquet 1.1: its columns, and the boundary of each row as WKB in the column `geometry`, longitude before
 * latitude in WGS 84 (what the format means where it names no reference system). A row without a boundary has none.
 * What each column holds, and whatever else is said of the table, stands in the metadata of the file.
 */
export function writeGeoParquet(
	columns: readonly ParquetColumn[],
	boundaries: readonly (AreaBoundary | undefined)[],
	about: Record<string, unknown>
): Uint8Array<ArrayBuffer> {
	const known = new Set(boundaries.filter((shape) => shape !== undefined));
	// The same boundary is written once, however many rows it has.
	const written = new Map([...known].map((shape) => [shape, geojsonToWkb(shape)]));
	const geo = {
		version: '1.1.0',
		primary_column: GEOMETRY,
		columns: {
			[GEOMETRY]: {
				encoding: 'WKB',
				geometry_types: [...new Set([...known].map(({ type }) => type))].sort(),
				orientation: 'counterclockwise',
				edges: 'planar',
				...(known.size > 0 && { bbox: boxOf(known) })
			}
		}
	};
	const buffer = parquetWriteBuffer({
		columnData: [
			...columns.map(({ name, datatype, cells }) => ({ name, data: cells, type: types[datatype] })),
			{
				name: GEOMETRY,
				data: boundaries.map((shape) => (shape && written.get(shape)) ?? null),
				type: 'BYTE_ARRAY' as const
			}
		],
		kvMetadata: [
			{ key: 'geo', value: JSON.stringify(geo) },
			{ key: 'london-provision-atlas', value: JSON.stringify(about) }
		],
		createdBy: 'London Provision Atlas'
	});
	return new Uint8Array(buffer);
}

/** West, south, east, north of all of them. */
function boxOf(shapes: Iterable<AreaBoundary>): [number, number, number, number] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const shape of shapes) {
		const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
		for (const [lon = NaN, lat = NaN] of polygons.flat(2)) {
			west = Math.min(west, lon);
			south = Math.min(south, lat);
			east = Math.max(east, lon);
			north = Math.max(north, lat);
		}
	}
	return [west, south, east, north];
}
