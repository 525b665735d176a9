import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type {
	GeometryCollection,
	MultiPolygon as ArcMultiPolygon,
	Polygon as ArcPolygon,
	Topology
} from 'topojson-specification';
import { GRID_LAT_DEGREES, GRID_LON_DEGREES, wound } from './grid.ts';
import type { Cell, GridLayer, GridPolygon } from './grid.ts';

export type AreaShape = (ArcPolygon<object> | ArcMultiPolygon<object>) & { id: string };
export interface AreaCollection extends GeometryCollection<object> {
	geometries: AreaShape[];
}
/** Arcs in whole cells of the boundary grid, and per area the arcs round it. */
export type GridTopology = Topology<Record<string, AreaCollection>>;

/**
 * One kind of area as TopoJSON: the object `areas` holds a geometry for each area, `id` its code, in code order.
 * Rings follow RFC 7946 (exteriors anticlockwise), so GeoJSON made from it needs no rewinding; d3-geo, which
 * expects the opposite on a sphere, must not be given it as it is.
 */
export type AreaTopology = Topology<{ areas: AreaCollection }> & {
	bbox: [west: number, south: number, east: number, north: number];
	transform: { scale: [number, number]; translate: [number, number] };
};

/** The areas of one object of a topology, as rings. */
export function gridLayer(source: GridTopology, name: string): GridLayer {
	const layer: GridLayer = new Map();
	for (const shape of source.objects[name]?.geometries ?? []) {
		const geometry = feature(source, shape as ArcPolygon<object>).geometry as Polygon | MultiPolygon;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		layer.set(
			shape.id,
			(polygons as GridPolygon[]).map((polygon) => polygon.map(wound))
		);
	}
	return layer;
}

/** The cell in the south-west corner of a topology's frame. */
export function originCell({ transform }: AreaTopology): Cell {
	const [lon, lat] = transform.translate;
	return [Math.round(lon / GRID_LON_DEGREES), Math.round(lat / GRID_LAT_DEGREES)];
}

/** A topology written by `encodeTopology` with its arcs in whole cells of the grid, exactly. */
export function decodeArcs(source: AreaTopology): GridTopology {
	const [originX, originY] = originCell(source);
	const arcs = source.arcs.map((arc) => {
		let [x, y] = [originX, originY];
		return arc.map(([stepX = 0, stepY = 0]): Cell => [(x += stepX), (y += stepY)]);
	});
	return { type: 'Topology', objects: { areas: source.objects.areas }, arcs };
}

/** The rings of every area of a topology on the grid, by code. */
export function decodeTopology(source: AreaTopology): GridLayer {
	return gridLayer(decodeArcs(source), 'areas');
}
