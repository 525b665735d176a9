import { merge, neighbors } from 'topojson-client';
import type { MultiPolygon as ArcMultiPolygon, Topology } from 'topojson-specification';
import { gridTopology } from './layers.ts';
import { polygonSquareMetres, wound } from './grid.ts';
import type { GridLayer, GridPolygon } from './grid.ts';

/** One polygon of a small area: the piece every larger area is put together from. */
interface Part {
	lsoa: string;
	squareMetres: number;
	shape: ArcMultiPolygon;
}

/** Small areas cut into their separate polygons, with the arcs they share. */
export interface Coverage {
	topology: Topology;
	parts: Part[];
}

/**
 * Cuts small areas into polygons and settles the scraps: a polygon under the stated size, of an area that has a
 * larger one, goes to the neighbour with which it shares the longest border, or is dropped if it touches none.
 * (The 20 m source has 16 such scraps in London, the smallest 1 m²; none can be seen at the scale of the map.)
 */
export function buildCoverage(lsoas: GridLayer, scrapSquareMetres: number): Coverage {
	const pieces: GridLayer = new Map();
	for (const [lsoa, polygons] of lsoas) {
		polygons.forEach((polygon, index) => pieces.set(`${lsoa}#${index}`, [polygon]));
	}
	const topology = gridTopology({ pieces });
	const parts = (topology.objects.pieces?.geometries ?? []).map((shape): Part => {
		const [lsoa = ''] = shape.id.split('#');
		const squareMetres = (pieces.get(shape.id) ?? []).reduce(
			(sum, polygon) => sum + polygonSquareMetres(polygon),
			0
		);
		return { lsoa, squareMetres, shape: shape as ArcMultiPolygon };
	});

	const largestOf = new Map<string, Part>();
	for (const part of parts) {
		if (part.squareMetres > (largestOf.get(part.lsoa)?.squareMetres ?? 0)) largestOf.set(part.lsoa, part);
	}
	const isScrap = (part: Part): boolean =>
		part.squareMetres < scrapSquareMetres && largestOf.get(part.lsoa) !== part;

	const beside = neighbors(parts.map((part) => part.shape));
	const settled = parts.flatMap((part, index): Part[] => {
		if (!isScrap(part)) return [part];
		const hosts = (beside[index] ?? [])
			.flatMap((other) => parts[other] ?? [])
			.filter((other) => !isScrap(other));
		const host = hosts.toSorted(
			(a, b) => sharedLength(topology, part, b) - sharedLength(topology, part, a)
		)[0];
		if (host) return [{ ...part, lsoa: host.lsoa }];
		return (beside[index] ?? []).length > 0 ? [part] : [];
	});
	return { topology, parts: settled };
}

function arcsRound(part: Part): Set<number> {
	return new Set(part.shape.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
}

/** Length of the border two parts share, in cells. */
function sharedLength(topology: Topology, a: Part, b: Part): number {
	return [...arcsRound(a).intersection(arcsRound(b))].reduce((sum, arcIndex) => {
		const arc = topology.arcs[arcIndex] ?? [];
		return arc.slice(1).reduce((length, [x = 0, y = 0], i) => {
			const [fromX = 0, fromY = 0] = arc[i] ?? [];
			return length + Math.hypot(x - fromX, y - fromY);
		}, sum);
	}, 0);
}

/**
 * Dissolves small areas into larger ones.
 *
 * @param codeOf the larger area a small area is part of; undefined leaves it out
 */
export function dissolve(coverage: Coverage, codeOf: (lsoa: string) => string | undefined): GridLayer {
	const groups = Map.groupBy(coverage.parts, (part) => codeOf(part.lsoa));
	const layer: GridLayer = new Map();
	for (const [code, parts] of groups) {
		if (code === undefined) continue;
		const { coordinates } = merge(
			coverage.topology,
			parts.map((part) => part.shape)
		);
		layer.set(
			code,
			(coordinates as GridPolygon[]).map((polygon) => polygon.map(wound))
		);
	}
	return layer;
}
