import { decodeArcs, decodeTopology, originCell } from './decode.ts';
import { GRID_LAT_DEGREES, GRID_LON_DEGREES, toCell } from './grid.ts';
import { gridTopology, simplifyGridArcs, simplifyLayers } from './layers.ts';
import type { AreaShape, AreaTopology, GridTopology } from './decode.ts';
import type { Cell, GridLayer } from './grid.ts';

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
export const encodeTopology = (layer: GridLayer, extent: Extent): AreaTopology =>
	encodeArcs(gridTopology({ areas: layer }), extent);

function encodeArcs({ arcs, objects }: GridTopology, { low, high }: Extent): AreaTopology {
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

/**
 * Simplifies topologies that share a frame further, together: lines that coincided still do, and neighbours still
 * meet. For small drawings, where detail costs bytes and cannot be seen.
 *
 * @param squareMetres corners that stand out by a triangle smaller than this are taken off
 */
export function simplifyTopologies<Name extends string>(
	topologies: Readonly<Record<Name, AreaTopology>>,
	squareMetres: number
): Record<Name, AreaTopology> {
	const names = Object.keys(topologies) as Name[];
	const [only] = names;
	if (only !== undefined && names.length === 1)
		return { [only]: simplifyTopology(topologies[only], squareMetres) } as Record<Name, AreaTopology>;
	const layers = Object.fromEntries(names.map((name) => [name, decodeTopology(topologies[name])]));
	const simplified = simplifyLayers(layers as Record<Name, GridLayer>, squareMetres);
	const encoded = names.map((name) => [name, encodeTopology(simplified[name], frameOf(topologies[name]))]);
	return Object.fromEntries(encoded) as Record<Name, AreaTopology>;
}

/** The lines that areas of one kind share are there already: to find them takes longer than to simplify them. */
function simplifyTopology(source: AreaTopology, squareMetres: number): AreaTopology {
	const drawn = decodeArcs(source);
	return encodeArcs(
		{ ...drawn, arcs: simplifyGridArcs(drawn.arcs as Cell[][], squareMetres) },
		frameOf(source)
	);
}

const frameOf = (source: AreaTopology): Extent => ({
	low: originCell(source),
	high: toCell(source.bbox[2], source.bbox[3])
});

/** The file's bytes: the same topology always gives the same text. */
export function topologyText(source: AreaTopology): string {
	return `${JSON.stringify(source)}\n`;
}
