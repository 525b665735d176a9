import { max, scaleLinear, scaleUtc } from 'd3';
import { shortPeriod } from '../../atlas/periods.ts';
import { boxOf, clearLabels, clearLine } from './history-labels.ts';
import type { Anchor } from './history-labels.ts';

export interface HistoryPoint {
	/** ISO date. */
	period: string;
	/** Null where nobody reported: drawn as such, never as nought. */
	value: number | null;
	/** The number, or the reason there is none. */
	text: string;
}

export interface HistoryDot {
	period: string;
	xPercent: number;
	y: number;
	text: string;
	label: { text: string; anchor: Anchor } | null;
}

export interface HistoryLayout {
	/** Paths in a box 100 wide and `height` high, each an unbroken run of quarters. */
	lines: string[];
	dots: HistoryDot[];
	/** Quarters in which nobody reported. */
	silent: { period: string; xPercent: number; text: string }[];
	/** Stretches for which no quarter is held. */
	gaps: {
		fromPercent: number;
		widthPercent: number;
		/** In full: "Sep 2022 to Jun 2026: no quarter held". */
		words: string;
		/** Where `gapWords` can be written across it; null where there is no room. */
		wordsY: number | null;
	}[];
	years: { year: number; xPercent: number }[];
	levels: { y: number; text: string }[];
}

const DAY = 86_400_000;
/** Quarters held are at most 92 days apart; more than this and some between them are not held. */
const LONGEST_STEP_DAYS = 120;
/** Room above for labels, and either side for the marks at the ends. */
const TOP = 22;
const LEFT_PERCENT = 6;
const RIGHT_PERCENT = 96;
/** How far above its dot a label stands, and above the base line what is said of a gap. */
const LABEL_ABOVE = 10;
const WORDS_ABOVE = 12;
/** Written across a stretch for which nothing is held. */
export const gapWords = 'no quarter held';

/**
 * Where everything of a history chart stands. Time is to scale; the line breaks where quarters are not held and where
 * nobody reported. Horizontal places are per cent, so the chart fits any width with its text at full size.
 */
export function layoutHistory(points: readonly HistoryPoint[], height: number): HistoryLayout {
	const times = points.map(({ period }) => Date.parse(period));
	const first = times[0] ?? 0;
	const last = times.at(-1) ?? first;
	const x = scaleUtc([first, last], [LEFT_PERCENT, RIGHT_PERCENT]);
	const top = max(points, ({ value }) => value ?? 0) || 1;
	const y = scaleLinear([0, top], [height, TOP]).nice(3);
	const placed = points.map((point, at) => ({ ...point, time: times[at] ?? 0, xPercent: x(times[at] ?? 0) }));
	const runs = runsOf(placed);
	const known = placed.filter(({ value }) => value !== null);
	const labels = clearLabels(
		worthLabelling(known).map((point) => {
			const anchor = anchorAt(point.xPercent);
			const top = y(point.value ?? 0) - LABEL_ABOVE;
			return { point, anchor, box: boxOf(point.text, point.xPercent, anchor, top) };
		})
	);
	const boxes = labels.map(({ box }) => box);
	return {
		lines: runs
			.filter((run) => run.length > 1)
			.map(
				(run) =>
					`M${run.map(({ xPercent, value }) => `${round(xPercent)} ${round(y(value ?? 0))}`).join('L')}`
			),
		dots: known.map((point) => {
			const label = labels.find((one) => one.point === point);
			return {
				period: point.period,
				xPercent: round(point.xPercent),
				y: round(y(point.value ?? 0)),
				text: point.text,
				label: label ? { text: point.text, anchor: label.anchor } : null
			};
		}),
		silent: placed
			.filter(({ value }) => value === null)
			.map(({ period, xPercent, text }) => ({ period, xPercent: round(xPercent), text })),
		gaps: placed.flatMap((point, at) => {
			const next = placed[at + 1];
			if (!next || next.time - point.time <= LONGEST_STEP_DAYS * DAY) return [];
			const stretch = {
				fromPercent: round(point.xPercent),
				widthPercent: round(next.xPercent - point.xPercent)
			};
			return {
				...stretch,
				wordsY: clearLine(gapWords, stretch, boxes, { lowest: height - WORDS_ABOVE, highest: TOP }),
				words: `${shortPeriod(point.period)} to ${shortPeriod(next.period)}: no quarter held`
			};
		}),
		years: yearStarts(first, last).map((time) => ({
			year: new Date(time).getUTCFullYear(),
			xPercent: round(x(time))
		})),
		levels: y.ticks(3).map((level) => ({ y: round(y(level)), text: level.toLocaleString('en-GB') }))
	};
}

const round = (value: number): number => Math.round(value * 100) / 100;

interface Placed extends HistoryPoint {
	time: number;
	xPercent: number;
}

function runsOf(points: readonly Placed[]): Placed[][] {
	const runs: Placed[][] = [];
	let previous: Placed | undefined;
	for (const point of points) {
		const follows =
			previous && previous.value !== null && point.time - previous.time <= LONGEST_STEP_DAYS * DAY;
		if (point.value !== null) {
			if (follows) runs.at(-1)?.push(point);
			else runs.push([point]);
		}
		previous = point;
	}
	return runs;
}

/** The latest, the last before a gap, and the first: in order of what is missed most where they would collide. */
function worthLabelling(known: readonly Placed[]): Placed[] {
	const ends = [known.at(-1), lastBeforeGap(known), known.at(0)];
	return [...new Set(ends)].filter((point) => point !== undefined);
}

function lastBeforeGap(known: readonly Placed[]): Placed | undefined {
	return known.findLast((point, at) => {
		const next = known[at + 1];
		return next !== undefined && next.time - point.time > LONGEST_STEP_DAYS * DAY;
	});
}

function anchorAt(xPercent: number): Anchor {
	if (xPercent < 12) return 'start';
	return xPercent > 88 ? 'end' : 'middle';
}

/** The first of January of each year from the start to the end. */
function yearStarts(first: number, last: number): number[] {
	const years = [];
	for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year) <= last; year++)
		years.push(Date.UTC(year));
	return years;
}
