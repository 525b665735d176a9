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
	return { withoutArea, ...edgeFaults(layer) };
}

/** The same of edges alone. */
export function edgeFaults(layer: GridLayer): Omit<CoverageFaults, 'withoutArea'> {
	const directed = new Map<string, Edge>();
	const claimedTwice: string[] = [];
	for (const ring of [...layer.values()].flat(2)) {
		for (let i = 1; i < ring.length; i += 1) {
			const edge = { from: ring[i - 1] as Cell, to: ring[i] as Cell };
			const key = keyOf(edge.from, edge.to);
			if (directed.has(key)) claimedTwice.push(key);
			directed.set(key, edge);
		}
	}
	const once: Edge[] = [];
	for (const edge of directed.values()) {
		const { from, to } = edge;
		const forwards = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
		if (forwards || !directed.has(keyOf(to, from))) once.push(edge);
	}
	return { claimedTwice, crossings: crossingPairs(once) };
}

const keyOf = (from: Cell, to: Cell): string => `${from[0]},${from[1]} ${to[0]},${to[1]}`;

/** A bucket's column and row as one number: a grid has fewer rows than this. */
const BUCKET_ROWS = 2 ** 24;

function crossingPairs(edges: readonly Edge[]): [Edge, Edge][] {
	const buckets = new Map<number, Edge[]>();
	for (const edge of edges) {
		const { from, to } = edge;
		const [right, top] = [bucketOf(Math.max(from[0], to[0])), bucketOf(Math.max(from[1], to[1]))];
		for (let x = bucketOf(Math.min(from[0], to[0])); x <= right; x++) {
			for (let y = bucketOf(Math.min(from[1], to[1])); y <= top; y++) {
				const bucket = buckets.get(x * BUCKET_ROWS + y);
				if (bucket) bucket.push(edge);
				else buckets.set(x * BUCKET_ROWS + y, [edge]);
			}
		}
	}
	// Two long edges can share several buckets: count each pair once.
	const found = new Map<Edge, Set<Edge>>();
	for (const bucket of buckets.values()) {
		for (const [i, a] of bucket.entries()) {
			for (let j = i + 1; j < bucket.length; j += 1) {
				const b = bucket[j] as Edge;
				if (crosses(a, b)) found.set(a, (found.get(a) ?? new Set()).add(b));
			}
		}
	}
	return [...found].flatMap(([a, others]) => [...others].map((b): [Edge, Edge] => [a, b]));
}

const bucketOf = (coordinate: number): number => Math.floor(coordinate / BUCKET_CELLS);

/** Do two edges meet anywhere but at an end both have? */
function crosses(a: Edge, b: Edge): boolean {
	const [s0, s1] = [side(a, b.from), side(a, b.to)];
	// Most pairs of a bucket: one lies wholly on one side of the other.
	if (s0 * s1 > 0) return false;
	const [s2, s3] = [side(b, a.from), side(b, a.to)];
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
