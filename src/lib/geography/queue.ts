/**
 * A priority queue of numbered nodes, least weight first, ties by lower number so that a run repeats exactly.
 * Pushing a node again replaces its weight: the old entry stays in the heap and is passed over when it surfaces.
 */
export function createQueue(): {
	push(node: number, weight: number): void;
	pop(): number | null;
	/** Takes a node out, if it is in. */
	forget(node: number): void;
} {
	const heap: { node: number; weight: number }[] = [];
	const current = new Map<number, object>();

	const before = (a: { node: number; weight: number }, b: { node: number; weight: number }): boolean =>
		a.weight < b.weight || (a.weight === b.weight && a.node < b.node);

	function swapIfBefore(child: number, parent: number): boolean {
		const [a, b] = [heap[child], heap[parent]];
		if (!a || !b || !before(a, b)) return false;
		heap[child] = b;
		heap[parent] = a;
		return true;
	}

	function takeTop(): { node: number; weight: number } | undefined {
		const top = heap[0];
		const last = heap.pop();
		if (!top || !last || heap.length === 0) return top;
		heap[0] = last;
		for (let at = 0; ;) {
			const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
			const lesser = left && right && before(right, left) ? 2 * at + 2 : 2 * at + 1;
			if (!swapIfBefore(lesser, at)) return top;
			at = lesser;
		}
	}

	return {
		push(node, weight) {
			const entry = { node, weight };
			current.set(node, entry);
			heap.push(entry);
			for (let at = heap.length - 1; at > 0 && swapIfBefore(at, (at - 1) >> 1); at = (at - 1) >> 1);
		},
		pop() {
			for (let top = takeTop(); top; top = takeTop()) {
				if (current.get(top.node) === top) {
					current.delete(top.node);
					return top.node;
				}
			}
			return null;
		},
		forget(node) {
			current.delete(node);
		}
	};
}
