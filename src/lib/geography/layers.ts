import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import { gridLayer } from './decode.ts';
import { simplifyArcs } from './simplify.ts';
import { SQUARE_METRES_PER_CELL } from './grid.ts';
import type { GridTopology } from './decode.ts';
import type { Cell, GridLayer, GridPolygon } from './grid.ts';

/** Finds the arcs that the areas of these layers share, within a layer and between layers. Codes in order. */
export function gridTopology(layers: Readonly<Record<string, GridLayer>>): GridTopology {
	const objects = Object.fromEntries(
		Object.entries(layers).map(([name, layer]): [string, FeatureCollection] => [
			name,
			{
				type: 'FeatureCollection',
				features: [...layer]
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([code, polygons]) => ({
						type: 'Feature',
						id: code,
						properties: {},
						geometry: { type: 'MultiPolygon', coordinates: copy(polygons) }
					}))
			}
		])
	);
	// The types do not know which kinds of geometry went in, nor that each has an id.
	return topology(objects) as unknown as GridTopology;
}

/** topojson-server rotates rings where they lie, so it is given its own. */
function copy(polygons: readonly GridPolygon[]): GridPolygon[] {
	return polygons.map((polygon) => polygon.map((ring) => [...ring]));
}

/**
 * Simplifies layers together, so that where a line of one layer runs along a line of another it still does
 * afterwards, and neighbours still meet.
 *
 * @param squareMetres corners that stand out by a triangle smaller than this are taken off
 */
export function simplifyLayers<Name extends string>(
	layers: Readonly<Record<Name, GridLayer>>,
	squareMetres: number
): Record<Name, GridLayer> {
	const joined = gridTopology(layers);
	const simplified = { ...joined, arcs: simplifyGridArcs(joined.arcs as Cell[][], squareMetres) };
	const names = Object.keys(layers) as Name[];
	return Object.fromEntries(names.map((name) => [name, gridLayer(simplified, name)])) as Record<
		Name,
		GridLayer
	>;
}

/** Arcs in cells of the grid without the corners that stand out by a triangle of fewer square metres. */
export const simplifyGridArcs = (arcs: readonly (readonly Cell[])[], squareMetres: number): Cell[][] =>
	simplifyArcs(arcs, (2 * squareMetres) / SQUARE_METRES_PER_CELL);
