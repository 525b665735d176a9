import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { areaTypes } from '../../atlas/area-types.ts';
import { currentTopology } from '../queries/geometry.ts';
import { ApiError } from './api-error.ts';
import { sourcesOf } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { sourceRecords } from './source-records.ts';

/**
 * A selection on the map: one feature an area, its figure in the properties. Throws ApiError 400 for more than one
 * measure or date, which would repeat every boundary.
 */
export function figuresGeoJson(selection: FigureSelection) {
	const { query, figures } = selection;
	if (query.measure.length > 1) {
		throw new ApiError(400, 'invalid-parameter', 'GeoJSON holds one measure at a time.', {
			parameter: 'measure'
		});
	}
	if (query.period === 'all') {
		throw new ApiError(400, 'invalid-parameter', 'GeoJSON holds one period at a time.', {
			parameter: 'period'
		});
	}
	const shapes = shapesOf(query.areas);
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
		...(illustrative && { note: 'Boundaries are illustrative: where most of each network’s patients live.' }),
		sources: [...sourcesOf(selection), ...sourceRecords(['lsoa-boundaries-2021'])]
	};
}

function shapesOf(type: FigureSelection['query']['areas']): Map<string, Geometry> {
	const topology = currentTopology(type);
	if (!topology) return new Map();
	const { features } = feature(topology, topology.objects.areas);
	return new Map(features.map((shape) => [String(shape.id), inMicrodegrees(shape.geometry)]));
}

/** Six decimals (11 cm): what the boundaries hold, without the noise of decoding them. */
function inMicrodegrees<Shape extends Geometry>(shape: Shape): Shape {
	const rounded = JSON.stringify(shape, (_, part: unknown) =>
		typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part
	);
	return JSON.parse(rounded) as Shape;
}
