import type { Cell } from './grid.ts';

/**
 * SVG path text for rings or lines in whole units, as short as the grammar allows: relative moves and lines,
 * a space only where a minus sign does not part two numbers.
 */
export function pathText(lines: readonly (readonly Cell[])[], { closed }: { closed: boolean }): string {
	let [penX, penY] = [0, 0];
	return lines
		.map((line) => {
			const points = closed ? line.slice(0, -1) : line;
			const [start = [0, 0]] = points;
			let text = 'm';
			for (const [x, y] of points) {
				text += `${separator(text, x - penX)}${x - penX}${y < penY ? '' : ' '}${y - penY}`;
				[penX, penY] = [x, y];
			}
			// Closing a ring takes the pen back to its start.
			if (closed) [penX, penY] = start;
			return closed ? `${text}z` : text;
		})
		.join('');
}

const separator = (before: string, step: number): string => (before === 'm' || step < 0 ? '' : ' ');

/** A line without the points that repeat the one before or lie straight between their neighbours. */
export function withoutStraightPoints(line: readonly Cell[]): Cell[] {
	const kept: Cell[] = [];
	for (const point of line) {
		while (kept.length > 1 && isStraight(kept.at(-2), kept.at(-1), point)) kept.pop();
		const last = kept.at(-1);
		if (!last || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
	}
	return kept;
}

/** Does b add nothing between a and c? (A spike does: it goes out and back.) */
function isStraight(a: Cell | undefined, b: Cell | undefined, c: Cell): boolean {
	if (!a || !b) return false;
	const turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
	const onward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
	return turn === 0 && onward >= 0;
}
