import type { Feature, Geometry } from 'geojson';
import { areaTypes } from '../../../atlas/area-types.ts';
import type { AreaType } from '../../../atlas/area-types.ts';
import { boundariesOf } from '../../queries/shapes.ts';
import { illustrativeNote } from '../figures.ts';
import { sourceRecords } from '../source-records.ts';
import type { PageFile } from './page-file.ts';

/**
 * A page’s table on the map: one feature a row, its cells under the names of the columns, null where a cell is empty; the
 * column that says why cells are empty goes with it. Throws RangeError for a table without area codes.
 */
export function pageFileGeoJson({ csv: { title, columns, cells }, sources }: PageFile, areas: AreaType) {
	const codeAt = columns.findIndex(({ name }) => name === 'area_code');
	if (codeAt < 0) throw new RangeError(`“${title}” has no area codes to map`);
	const shapes = boundariesOf(areas);
	return {
		type: 'FeatureCollection' as const,
		title,
		...(areaTypes[areas].illustrative && { note: illustrativeNote }),
		features: cells.map((row): Feature<Geometry | null> => {
			const code = String(row[codeAt]);
			return {
				type: 'Feature',
				id: code,
				geometry: shapes.get(code) ?? null,
				properties: Object.fromEntries(
					columns.map(({ name }, at) => [name, typeof row[at] === 'object' ? null : row[at]])
				)
			};
		}),
		sources: sourceRecords([...new Set([...sources, 'lsoa-boundaries-2021' as const])])
	};
}
