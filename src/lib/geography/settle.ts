import { edgeFaults } from './coverage-check.ts';
import { tidyRing } from './grid.ts';
import type { Edge } from './coverage-check.ts';
import type { Cell, GridLayer, GridRing } from './grid.ts';

/** Each round settles nearly all that is left; London needs two. */
const MOST_ROUNDS = 10;

/**
 * Rounding to the grid can carry a vertex across a line that passes within a cell of it. Such a line is bent to go
 * through the vertex, on both of its sides alike, until no two lines cross.
 *
 * @throws when lines still cross, which means the boundaries crossed before they were rounded
 */
export function settleCrossings(layer: GridLayer): GridLayer {
	let settled = layer;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const { crossings } = edgeFaults(settled);
		if (crossings.length === 0) return settled;
		const bends = new Map<string, Cell>();
		for (const [a, b] of crossings) {
			const [edge, vertex] = nearest(a, b);
			bends.set(edgeKey(edge.from, edge.to), vertex);
		}
		settled = new Map(
			[...settled].map(([code, polygons]) => [
				code,
				polygons.flatMap((polygon) => {
					const rings = polygon.map((ring) => tidyRing(bend(ring, bends)));
					return rings[0] ? [rings.filter((ring) => ring !== null)] : [];
				})
			])
		);
	}
	throw new Error(`Boundaries still cross after ${MOST_ROUNDS} rounds of settling`);
}

/** Of the four ends of two edges, the one nearest the other edge, with that edge. */
function nearest(a: Edge, b: Edge): [Edge, Cell] {
	const choices: [Edge, Cell][] = [
		[a, b.from],
		[a, b.to],
		[b, a.from],
		[b, a.to]
	];
	return choices
		.filter(([{ from, to }, vertex]) => !isSame(from, vertex) && !isSame(to, vertex))
		.reduce((best, choice) => (squaredCells(...choice) < squaredCells(...best) ? choice : best));
}

/** Squared distance from a point to an edge, in cells. */
function squaredCells({ from, to }: Edge, [x, y]: Cell): number {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
	const share = Math.max(0, Math.min(1, along));
	return (x - from[0] - share * dx) ** 2 + (y - from[1] - share * dy) ** 2;
}

function bend(ring: GridRing, bends: ReadonlyMap<string, Cell>): GridRing {
	return ring.flatMap((cell, i) => {
		const before = ring[i - 1];
		const through = before && bends.get(edgeKey(before, cell));
		return through ? [[...through], cell] : [cell];
	});
}

/** The same for both directions of an edge. */
function edgeKey(a: Cell, b: Cell): string {
	const forwards = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
	return forwards ? `${a[0]} ${a[1]} ${b[0]} ${b[1]}` : `${b[0]} ${b[1]} ${a[0]} ${a[1]}`;
}

function isSame(a: Cell, b: Cell): boolean {
	return a[0] === b[0] && a[1] === b[1];
}
