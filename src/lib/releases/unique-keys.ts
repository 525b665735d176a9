interface Numbered<R> {
	row: R;
	rowNumber: number;
}

/**
 * Says of each row, given in the order of its file, in which earlier row its key stands, if in any.
 *
 * A file sorted by its key, as every compiled table is, can repeat only the key before, so no key is kept: those of
 * the largest tables would take more memory than the tables. The first row that is out of order has the keys of all
 * rows so far collected, and the rest are looked up.
 */
export function repeatedKeys<R>(keyOf: (row: R) => string, earlier: () => Iterable<Numbered<R>>) {
	let last: { key: string; rowNumber: number } | undefined;
	let rowOf: Map<string, number> | undefined;
	return ({ row, rowNumber }: Numbered<R>): number | undefined => {
		const key = keyOf(row);
		if (!rowOf) {
			if (key === last?.key) return last.rowNumber;
			if (!last || key > last.key) {
				last = { key, rowNumber };
				return undefined;
			}
			rowOf = new Map();
			for (const before of earlier()) rowOf.set(keyOf(before.row), before.rowNumber);
		}
		const found = rowOf.get(key);
		rowOf.set(key, rowNumber);
		return found;
	};
}
