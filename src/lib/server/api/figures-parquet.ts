import { atlasVersion } from '../database.ts';
import { boundariesOf } from '../queries/shapes.ts';
import { areaTypes } from '../../atlas/area-types.ts';
import { checkRows, illustrativeNote, sourcesOf } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { figureColumns } from './figures-table/columns.ts';
import { figureRows } from './figures-table/rows.ts';
import { writeGeoParquet } from './geoparquet.ts';

/**
 * A selection as GeoParquet: the columns of the CSV by their short names, and the boundary of each row’s area. Throws
 * ApiError 400 for more rows than one is made of.
 */
export function figuresParquet(selection: FigureSelection): Uint8Array<ArrayBuffer> {
	checkRows(selection, 'A GeoParquet file');
	const rows = figureRows(selection);
	const shapes = boundariesOf(selection.query.areas);
	return writeGeoParquet(
		figureColumns.map(({ name, datatype, cell }) => ({ name, datatype, cells: rows.map(cell) })),
		rows.map(({ figure }) => shapes.get(figure.area)),
		{
			columns: Object.fromEntries(figureColumns.map(({ name, description }) => [name, description])),
			...(areaTypes[selection.query.areas].illustrative && { note: illustrativeNote }),
			sources: sourcesOf(selection),
			version: atlasVersion()
		}
	);
}
