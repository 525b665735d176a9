export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Room left around the area, as a share of its longer side: enough to see what it borders on. */
const MARGIN = 0.14;

/**
 * The part of the frame to draw so that an area stands in its surroundings: its box with a margin, not smaller than
 * `smallest` drawing units wide, widened or heightened to the aspect ratio. Whole units.
 */
export function surroundings(area: Box, { smallest, aspect }: { smallest: number; aspect: number }): Box {
	const margin = MARGIN * Math.max(area.width, area.height);
	const wanted = { width: area.width + 2 * margin, height: area.height + 2 * margin };
	const width = Math.ceil(Math.max(wanted.width, wanted.height * aspect, smallest));
	const height = Math.ceil(width / aspect);
	return {
		x: Math.round(area.x + area.width / 2 - width / 2),
		y: Math.round(area.y + area.height / 2 - height / 2),
		width,
		height
	};
}

export interface Label {
	text: string;
	x: number;
	y: number;
}

/** Width of an average letter, and the height of a line, in font sizes. */
const LETTER = 0.56;
const LINE = 1.25;

/** The labels that have room: inside the box and clear of those placed before them. Earlier ones win. */
export function placeLabels(labels: readonly Label[], box: Box, fontSize: number): Label[] {
	const placed: Box[] = [];
	return labels.filter(({ text, x, y }) => {
		const width = text.length * LETTER * fontSize;
		const height = LINE * fontSize;
		const taken = { x: x - width / 2, y: y - height / 2, width, height };
		if (!contains(box, taken) || placed.some((other) => overlaps(other, taken))) return false;
		placed.push(taken);
		return true;
	});
}

function contains(outer: Box, inner: Box): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

function overlaps(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
