import type { BBox } from 'geojson';
import type { Topology } from 'topojson-specification';
import { GRID_LAT_DEGREES, GRID_LON_DEGREES } from './grid.ts';
import { gridLayer, gridTopology } from './layers.ts';
import type { AreaCollection, AreaShape, GridTopology } from './layers.ts';
import type { Cell, GridLayer } from './grid.ts';

/**
 * One kind of area as TopoJSON: the object `areas` holds a geometry for each area, `id` its code, in code order.
 * Rings follow RFC 7946 (exteriors anticlockwise), so GeoJSON made from it needs no rewinding; d3-geo, which
 * expects the opposite on a sphere, must not be given it as it is.
 */
export type AreaTopology = Topology<{ areas: AreaCollection }> & {
	bbox: BBox;
	transform: { scale: [number, number]; translate: [number, number] };
};

/** Lowest and highest cells of a layer. */
export interface Extent {
	low: Cell;
	high: Cell;
}

export function extentOf(layer: GridLayer): Extent {
	const low: Cell = [Infinity, Infinity];
	const high: Cell = [-Infinity, -Infinity];
	for (const polygons of layer.values()) {
		for (const [x, y] of polygons.flat(2)) {
			low[0] = Math.min(low[0], x);
			low[1] = Math.min(low[1], y);
			high[0] = Math.max(high[0], x);
			high[1] = Math.max(high[1], y);
		}
	}
	return { low, high };
}

/** Multiplying by a step leaves noise in the last digits; seven decimals (1 cm) hold every cell exactly. */
const degrees = (cells: number, step: number): number => Math.round(cells * step * 1e7) / 1e7;

/** Writes a layer as TopoJSON whose cells count from the corner of the extent. */
export function encodeTopology(layer: GridLayer, { low, high }: Extent): AreaTopology {
	const { arcs, objects } = gridTopology({ areas: layer });
	const translate: [number, number] = [degrees(low[0], GRID_LON_DEGREES), degrees(low[1], GRID_LAT_DEGREES)];
	return {
		type: 'Topology',
		bbox: [...translate, degrees(high[0], GRID_LON_DEGREES), degrees(high[1], GRID_LAT_DEGREES)],
		transform: { scale: [GRID_LON_DEGREES, GRID_LAT_DEGREES], translate },
		objects: {
			areas: { type: 'GeometryCollection', geometries: (objects.areas?.geometries ?? []).map(tidy) }
		},
		arcs: arcs.map((arc) =>
			arc.map(([x = 0, y = 0], i) => {
				const [fromX = 0, fromY = 0] = i === 0 ? low : (arc[i - 1] ?? []);
				return [x - fromX, y - fromY];
			})
		)
	};
}

/** Every shape with the same keys in the same order; a lone polygon is called one. */
function tidy(shape: AreaShape): AreaShape {
	const { id } = shape;
	const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
	const [only] = polygons;
	if (polygons.length === 1 && only) return { type: 'Polygon', id, properties: {}, arcs: only };
	return { type: 'MultiPolygon', id, properties: {}, arcs: polygons };
}

/** Reads a topology written by `encodeTopology` back to rings on the grid, exactly. */
export function decodeTopology(source: AreaTopology): GridLayer {
	const originX = Math.round(source.transform.translate[0] / GRID_LON_DEGREES);
	const originY = Math.round(source.transform.translate[1] / GRID_LAT_DEGREES);
	const arcs = source.arcs.map((arc) => {
		let [x, y] = [originX, originY];
		return arc.map(([stepX = 0, stepY = 0]): Cell => [(x += stepX), (y += stepY)]);
	});
	const plain: GridTopology = { type: 'Topology', objects: { areas: source.objects.areas }, arcs };
	return gridLayer(plain, 'areas');
}

/** The file's bytes: the same topology always gives the same text. */
export function topologyText(source: AreaTopology): string {
	return `${JSON.stringify(source)}\n`;
}
