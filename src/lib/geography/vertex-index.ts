import type { Cell } from './grid.ts';

/** Wide enough that a bucket holds a handful of vertices, narrow enough that a search opens few buckets. */
const BUCKET_CELLS = 64;
/** Larger than any coordinate on the grid, so that a pair of coordinates makes one exact number. */
const KEY_STRIDE = 2 ** 26;

export interface VertexIndex {
	idOf(cell: Cell): number;
	/** How many times the arcs pass through a vertex. */
	uses(vertex: number): number;
	addEdge(a: number, b: number): void;
	hasEdge(a: number, b: number): boolean;
	/** Twice the area of the triangle, in cells. */
	doubledTriangle(a: number, b: number, c: number): number;
	/** Does any other vertex lie in the triangle or on its sides? */
	anyInside(a: number, b: number, c: number): boolean;
	/** Takes a vertex away. Its two edges may stay on record: an edge with a removed end is never asked for. */
	remove(vertex: number): void;
}

/** The distinct vertices of a set of arcs, findable by place, and the edges between them. */
export function createVertexIndex(arcs: readonly (readonly Cell[])[]): VertexIndex {
	const idByKey = new Map<number, number>();
	const xs: number[] = [];
	const ys: number[] = [];
	const useCount: number[] = [];
	const buckets = new Map<number, Set<number>>();
	const edges = new Set<number>();

	const keyOf = (x: number, y: number): number => x * KEY_STRIDE + y;
	const bucketKey = (x: number, y: number): number =>
		keyOf(Math.floor(x / BUCKET_CELLS), Math.floor(y / BUCKET_CELLS));
	const edgeKey = (a: number, b: number): number => keyOf(Math.min(a, b), Math.max(a, b));
	const x = (vertex: number): number => xs[vertex] ?? NaN;
	const y = (vertex: number): number => ys[vertex] ?? NaN;
	/** Which side of the line from a to b is c on? Positive: left. Exact in whole numbers. */
	const side = (a: number, b: number, c: number): number =>
		(x(b) - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (y(b) - y(a));

	for (const [cellX, cellY] of arcs.flat()) {
		const key = keyOf(cellX, cellY);
		const known = idByKey.get(key);
		if (known !== undefined) {
			useCount[known] = (useCount[known] ?? 0) + 1;
			continue;
		}
		const vertex = xs.push(cellX) - 1;
		ys.push(cellY);
		useCount.push(1);
		idByKey.set(key, vertex);
		const bucket = bucketKey(cellX, cellY);
		buckets.set(bucket, (buckets.get(bucket) ?? new Set()).add(vertex));
	}

	return {
		idOf: ([cellX, cellY]) => idByKey.get(keyOf(cellX, cellY)) ?? -1,
		uses: (vertex) => useCount[vertex] ?? 0,
		addEdge: (a, b) => void edges.add(edgeKey(a, b)),
		hasEdge: (a, b) => edges.has(edgeKey(a, b)),
		doubledTriangle: (a, b, c) => Math.abs(side(a, b, c)),
		anyInside(a, b, c) {
			const [left, right] = [Math.min(x(a), x(b), x(c)), Math.max(x(a), x(b), x(c))];
			const [bottom, top] = [Math.min(y(a), y(b), y(c)), Math.max(y(a), y(b), y(c))];
			for (let bx = Math.floor(left / BUCKET_CELLS); bx * BUCKET_CELLS <= right; bx++) {
				for (let by = Math.floor(bottom / BUCKET_CELLS); by * BUCKET_CELLS <= top; by++) {
					for (const vertex of buckets.get(keyOf(bx, by)) ?? []) {
						if (vertex === a || vertex === b || vertex === c) continue;
						const sides = [side(a, b, vertex), side(b, c, vertex), side(c, a, vertex)];
						const outside = sides.some((s) => s > 0) && sides.some((s) => s < 0);
						// In a flat triangle every side test can be zero beyond its ends: keep to the box.
						const inBox = x(vertex) >= left && x(vertex) <= right && y(vertex) >= bottom && y(vertex) <= top;
						if (!outside && inBox) return true;
					}
				}
			}
			return false;
		},
		remove(vertex) {
			buckets.get(bucketKey(x(vertex), y(vertex)))?.delete(vertex);
		}
	};
}
