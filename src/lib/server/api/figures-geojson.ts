import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { areaTypes } from '../../atlas/area-types.ts';
import { measurePeriods } from '../queries/figures.ts';
import { boundariesOf } from '../queries/shapes.ts';
import { ApiError } from './api-error.ts';
import { illustrativeNote, sourcesOf } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { sourceRecords } from './source-records.ts';

/**
 * A selection on the map: one feature an area, its figure in the properties. Throws ApiError 400 for more than one
 * measure or date, which would repeat every boundary.
 */
export function figuresGeoJson(selection: FigureSelection) {
	const { query, figures } = selection;
	const [measure] = query.measure;
	if (query.measure.length > 1) {
		throw new ApiError(
			400,
			'invalid-parameter',
			'GeoJSON holds one measure at a time, so that each area stands on the map once. Ask once for each of “allowed”.',
			{ parameter: 'measure', allowed: query.measure }
		);
	}
	if (query.period === 'all') {
		throw new ApiError(
			400,
			'invalid-parameter',
			'GeoJSON holds one date at a time, so that each area stands on the map once. “allowed” lists the dates held.',
			{
				parameter: 'period',
				allowed: ['latest', ...((measure && measurePeriods().get(measure)?.periods) ?? [])]
			}
		);
	}
	const shapes = boundariesOf(query.areas);
	const { vintage, illustrative } = areaTypes[query.areas];
	const features = figures.map((figure): Feature<Geometry | null> => ({
		type: 'Feature',
		id: figure.area,
		geometry: shapes.get(figure.area) ?? null,
		properties: { ...figure, areaType: query.areas, geographyVintage: vintage }
	}));
	const collection: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features };
	return {
		...collection,
		...(illustrative && { note: illustrativeNote }),
		sources: [...sourcesOf(selection), ...sourceRecords(['lsoa-boundaries-2021'])]
	};
}
