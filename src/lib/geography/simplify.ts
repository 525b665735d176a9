import { createQueue } from './queue.ts';
import { createVertexIndex } from './vertex-index.ts';
import type { Cell } from './grid.ts';

/**
 * Visvalingam and Whyatt's line simplification (1993) over the arcs of a whole coverage at once, with one
 * condition added: a vertex goes only if the triangle it makes with its neighbours holds no other vertex and the
 * edge that replaces it is not there already. Then lines that did not cross before do not cross after, no ring
 * collapses, and every area keeps its neighbours, however strong the simplification.
 *
 * Ends of arcs (where three or more areas meet) and vertices a line passes twice always stay.
 *
 * @param arcs lines that meet only at shared cells
 * @param doubledCells twice the triangle area, in grid cells, under which a vertex may go
 * @returns arcs in the same order
 */
export function simplifyArcs(arcs: readonly (readonly Cell[])[], doubledCells: number): Cell[][] {
	const vertices = createVertexIndex(arcs);
	const nodeCount = arcs.reduce((count, arc) => count + arc.length, 0);
	const vertexOf = new Int32Array(nodeCount);
	const previous = new Int32Array(nodeCount).fill(-1);
	const next = new Int32Array(nodeCount).fill(-1);
	const queue = createQueue();

	const isRemovable = (node: number): boolean =>
		previous[node] !== -1 && next[node] !== -1 && vertices.uses(vertexOf[node] ?? -1) === 1;

	const enqueue = (node: number): void => {
		if (!isRemovable(node)) return;
		const [before, at, after] = cornersOf(node);
		const doubled = vertices.doubledTriangle(before, at, after);
		if (doubled < doubledCells) queue.push(node, doubled);
		// Its triangle may have grown since it was queued.
		else queue.forget(node);
	};

	const cornersOf = (node: number): [number, number, number] => [
		vertexOf[previous[node] ?? -1] ?? -1,
		vertexOf[node] ?? -1,
		vertexOf[next[node] ?? -1] ?? -1
	];

	let node = 0;
	for (const arc of arcs) {
		arc.forEach((cell, position) => {
			vertexOf[node] = vertices.idOf(cell);
			if (position > 0) {
				previous[node] = node - 1;
				next[node - 1] = node;
				vertices.addEdge(vertexOf[node - 1] ?? -1, vertexOf[node] ?? -1);
			}
			node++;
		});
	}
	for (node = 0; node < nodeCount; node++) enqueue(node);

	for (let least = queue.pop(); least !== null; least = queue.pop()) {
		const [before, at, after] = cornersOf(least);
		if (vertices.hasEdge(before, after) || vertices.anyInside(before, at, after)) continue;
		vertices.remove(at);
		vertices.addEdge(before, after);
		const [left = -1, right = -1] = [previous[least], next[least]];
		next[left] = right;
		previous[right] = left;
		enqueue(left);
		enqueue(right);
	}

	let start = 0;
	return arcs.map((arc) => {
		const kept: Cell[] = [];
		for (let at = start; at !== -1; at = next[at] ?? -1) {
			const cell = arc[at - start];
			if (cell) kept.push([cell[0], cell[1]]);
		}
		start += arc.length;
		return kept;
	});
}
