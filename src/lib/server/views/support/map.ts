import { region } from '../../../atlas/region.ts';
import type { Result, ResultsMap } from '../../../atlas/support/results.ts';
import { createFrame } from '../../../geography/frame.ts';
import { findArea } from '../../queries/areas.ts';
import { outlineFrame, outlinesInBox } from '../../queries/geometry.ts';
import type { Position } from './result.ts';

const LEAST_SPAN_SHARE = 0.03;
const MARGIN_SHARE = 0.14;
const UNIT_SHARE = 0.035;

/** The results shown, as numbers on the outlines of the boroughs; null when none of them can be placed. */
export function resultsMap(
	results: readonly Result[],
	here: Position | null,
	leastSpanShare = LEAST_SPAN_SHARE
): ResultsMap | null {
	const bbox = findArea(region.code)?.bbox;
	if (!bbox) return null;
	const { width } = outlineFrame('detail');
	const { project } = createFrame(bbox, width);
	const placed = results.flatMap(({ number, name, places: [place] }) =>
		place && place.lat !== null && place.lon !== null
			? [{ number, name, at: project(place.lon, place.lat) }]
			: []
	);
	if (placed.length === 0) return null;
	const centre = here && project(here.lon, here.lat);
	const points = [...placed.map(({ at }) => at), ...(centre ? [centre] : [])];
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
	const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
	const span = Math.max(spread(xs), spread(ys) * 1.5, width * leastSpanShare) * (1 + 2 * MARGIN_SHARE);
	const box = {
		x: middle(xs) - span / 2,
		y: middle(ys) - span / 3,
		width: span,
		height: (span * 2) / 3
	};
	const unit = span * UNIT_SHARE;
	return {
		viewBox: [box.x, box.y, box.width, box.height].map((value) => Math.round(value)).join(' '),
		unit: Math.max(1, Math.round(unit)),
		boroughs: outlinesInBox('detail', 'borough', box).map(({ area, path }) => ({ code: area, path })),
		marks: marksOf(placed, unit),
		here: centre && { x: Math.round(centre[0]), y: Math.round(centre[1]) }
	};
}

/** Marks that would lie on each other become one, with every number. */
function marksOf(placed: { number: number; name: string; at: [number, number] }[], unit: number) {
	const clusters: { numbers: number[]; names: string[]; x: number; y: number }[] = [];
	for (const { number, name, at } of placed) {
		const near = clusters.find(({ x, y }) => Math.hypot(x - at[0], y - at[1]) < unit * 0.9);
		if (near) {
			near.numbers.push(number);
			near.names.push(name);
		} else clusters.push({ numbers: [number], names: [name], x: at[0], y: at[1] });
	}
	return clusters.map(({ numbers, names, x, y }) => ({
		key: numbers.join('-'),
		numbers: numbers.length > 2 ? `${numbers[0]}+${numbers.length - 1}` : numbers.join(','),
		names: names.join('; '),
		x: Math.round(x),
		y: Math.round(y)
	}));
}
