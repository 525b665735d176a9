import { polygonSquareMetres } from './grid.ts';
import type { Cell, GridLayer } from './grid.ts';

/** What is wrong with a layer whose areas should tile the ground without gap or overlap. Empty lists: nothing. */
export interface CoverageFaults {
	/** Codes of areas without a polygon of positive area. */
	withoutArea: string[];
	/** Edges that two areas claim on the same side, as text: the areas overlap. */
	claimedTwice: string[];
	/** Pairs of edges that cross or touch other than at a shared end. */
	crossings: [Edge, Edge][];
}

export interface Edge {
	from: Cell;
	to: Cell;
}

/** Long enough that most edges lie in one bucket. */
const BUCKET_CELLS = 64;

/**
 * Checks that areas neither overlap nor cross. Exact: the grid is whole numbers.
 * If no edge is claimed twice on one side and none cross, the areas are disjoint and the area of their union is
 * the sum of their areas.
 */
export function coverageFaults(layer: GridLayer): CoverageFaults {
	const withoutArea = [...layer]
		.filter(([, polygons]) => !polygons.some((polygon) => polygonSquareMetres(polygon) > 0))
		.map(([code]) => code);
	const directed = new Map<string, Edge>();
	const claimedTwice: string[] = [];
	for (const ring of [...layer.values()].flat(2)) {
		ring.slice(1).forEach((to, i) => {
			const from = ring[i] ?? to;
			const key = `${from.join()} ${to.join()}`;
			if (directed.has(key)) claimedTwice.push(key);
			directed.set(key, { from, to });
		});
	}
	const once = [...directed].filter(([, { from, to }]) => {
		const forwards = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
		return forwards || !directed.has(`${to.join()} ${from.join()}`);
	});
	return { withoutArea, claimedTwice, crossings: crossingPairs(once.map(([, edge]) => edge)) };
}

function crossingPairs(edges: readonly Edge[]): [Edge, Edge][] {
	const buckets = new Map<string, Edge[]>();
	for (const edge of edges) {
		const [left, right] = [edge.from[0], edge.to[0]].sort((a, b) => a - b).map(bucketOf);
		const [bottom, top] = [edge.from[1], edge.to[1]].sort((a, b) => a - b).map(bucketOf);
		for (let x = left ?? 0; x <= (right ?? -1); x++) {
			for (let y = bottom ?? 0; y <= (top ?? -1); y++) {
				const bucket = buckets.get(`${x} ${y}`);
				if (bucket) bucket.push(edge);
				else buckets.set(`${x} ${y}`, [edge]);
			}
		}
	}
	// Two long edges can share several buckets: count each pair once.
	const found = new Map<Edge, Set<Edge>>();
	for (const bucket of buckets.values()) {
		bucket.forEach((a, i) => {
			for (const b of bucket.slice(i + 1)) {
				if (crosses(a, b)) found.set(a, (found.get(a) ?? new Set()).add(b));
			}
		});
	}
	return [...found].flatMap(([a, others]) => [...others].map((b): [Edge, Edge] => [a, b]));
}

const bucketOf = (coordinate: number): number => Math.floor(coordinate / BUCKET_CELLS);

/** Do two edges meet anywhere but at an end both have? */
function crosses(a: Edge, b: Edge): boolean {
	const sides = [side(a, b.from), side(a, b.to), side(b, a.from), side(b, a.to)];
	const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = sides;
	if (s0 * s1 < 0 && s2 * s3 < 0) return true;
	return (
		(s0 === 0 && isInside(a, b.from)) ||
		(s1 === 0 && isInside(a, b.to)) ||
		(s2 === 0 && isInside(b, a.from)) ||
		(s3 === 0 && isInside(b, a.to))
	);
}

function side({ from, to }: Edge, [x, y]: Cell): number {
	return Math.sign((to[0] - from[0]) * (y - from[1]) - (x - from[0]) * (to[1] - from[1]));
}

/** Is a point on the edge's line strictly between its ends? */
function isInside({ from, to }: Edge, [x, y]: Cell): boolean {
	const along = (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1]);
	return along > 0 && along < (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2;
}
