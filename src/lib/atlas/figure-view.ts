import type { AreaType } from './area-types.ts';
import type { FigureSource } from './figure-source.ts';
import type { FigureText } from './figure-words.ts';
import type { NeedProvisionKey, ScaleKey } from './map-key.ts';
import type { MapShape } from './map-shape.ts';
import type { Elsewhere } from './fairness-words.ts';
import type { MeasureId } from './measures.ts';
import type { Tile } from './tile-map.ts';
import type { FairnessOfPlan } from './post-plan.ts';
import type { DecileExperience } from '../measures/equity.ts';

/**
 * What a drawn shape stands for, as the API writes it: each becomes a `data-` attribute of the shape, so that a picture
 * can be held against the API number by number. Null where there is no number; `status` then says why.
 */
export type Facts = Readonly<Record<string, string | number | null>>;

export interface DrawnShape extends MapShape {
	facts?: Facts;
}

export interface DrawnTile extends Tile {
	name: string;
	href: string;
	/** Class of the palette, "absent" or "plain-area". */
	fill: string;
	/** On the square; empty where there is nothing to say. */
	figure: string;
	/** The figure in full, after the name. */
	words: string;
	facts?: Facts;
}

/** A key, with the unit its classes are in and what its counts count. */
export type Key = (NeedProvisionKey | ScaleKey) & { unit: string; nouns: string };

export interface MapDrawing {
	kind: 'map';
	viewBox: string;
	/** One map, or two side by side (today and after), each under its name. */
	panels: { name: string; shapes: DrawnShape[] }[];
	overLine: string;
	key: Key;
}

/** One area among its neighbours. */
export interface PlaceDrawing {
	kind: 'place';
	viewBox: string;
	/** Drawing units in a pixel, when the drawing is as wide as on a desk. */
	unit: number;
	markScale: number;
	shapes: DrawnShape[];
	outline: string;
	veil: string;
	overLine: string;
	labels: { text: string; x: number; y: number }[];
	marks: { kind: 'advice' | 'practice'; name: string; x: number; y: number }[];
	key: { fill: string; words: string; networks: number }[];
	/** "networks serving Southwark": what the key counts; null where it counts nothing. */
	counted: string | null;
}

export interface TilesDrawing {
	kind: 'tiles';
	tiles: DrawnTile[];
	key: Key | null;
}

export interface HistoryDrawing {
	kind: 'history';
	points: { period: string; value: number | null; text: string; facts: Facts }[];
}

export interface DecilesDrawing {
	kind: 'deciles';
	rows: { decile: number; share: number; londonShare: number; facts: Facts }[];
	withLondon: boolean;
}

export interface ReceivedDrawing {
	kind: 'received';
	measure: MeasureId;
	deciles: DecileExperience[];
	elsewhere: Elsewhere | null;
	mean: number | null;
	meanText: string | undefined;
	valueLabel: string;
	peopleLabel: string;
}

export interface LorenzDrawing {
	kind: 'lorenz';
	/** Share of people and share of the whole, 0 to 1, at every hundredth of people from (0, 0) to (1, 1). */
	curve: readonly (readonly [number, number])[];
	peopleLabel: string;
	shareLabel: string;
}

/** What each tenth has today and after a plan, in posts per 10,000. */
export interface BeforeAfterDrawing {
	kind: 'before-after';
	before: FairnessOfPlan;
	after: FairnessOfPlan;
}

/** How networks and places share people: a bar each, the filled part those who belong to both. */
export interface SharesDrawing {
	kind: 'shares';
	/** What the whole and the filled part of a bar are. */
	key: { whole: string; part: string };
	/** Whole and part as shares, 0 to 1, of the longest bar. */
	bars: {
		key: string;
		name: string;
		href: string | null;
		whole: number;
		part: number;
		text: string;
		facts?: Facts;
	}[];
}

/** Who reaches advice on foot today, and who would with new sessions. */
export interface ReachDrawing {
	kind: 'reach';
	minutes: number;
	width: number;
	height: number;
	/** Outlines, one path each. */
	boroughs: string[];
	/** How far a walk reaches, in the map's units. */
	reach: number;
	today: { x: number; y: number }[];
	/** In the order they are to open. */
	sites: { rank: number; name: string; x: number; y: number; facts: Facts }[];
	/** Postcodes newly within reach, as one path of dots. */
	newlyReached: string;
}

export interface GainsDrawing {
	kind: 'gains';
	/** People newly within reach of the first session, the first two, and so on, as the API writes them. */
	reached: number[];
}

/** What an area is set against. */
export const benchmarkKinds = ['london', 'similar', 'board'] as const;
export type BenchmarkKind = (typeof benchmarkKinds)[number];

/** One measure: an area, what it is set against, and the lowest and highest of its kind. */
export interface BenchmarkRow {
	measure: MeasureId;
	name: string;
	own: FigureText;
	/** 0 to 100 along the line; null where it is not known. */
	ownAt: number | null;
	lowest: string;
	highest: string;
	middleHalf: { from: number; width: number };
	marks: {
		key: BenchmarkKind;
		label: string;
		text: string;
		/** 0 to 100 along the line; null where there is none. */
		at: number | null;
		facts: Facts;
	}[];
	facts: Facts;
	/** Of the line: lowest, quartiles and highest. */
	lineFacts: Facts;
}

export interface BenchmarksDrawing {
	kind: 'benchmarks';
	/** Whose they are. */
	name: string;
	rows: BenchmarkRow[];
	marks: { key: BenchmarkKind; label: string }[];
}

/** From one total to another in steps that add up. */
export interface ChangeStep {
	label: string;
	note: string;
	/** "+92.4", or a total. */
	text: string;
	isTotal: boolean;
	/** Where its bar lies, 0 to 1 of the longest total. */
	from: number;
	to: number;
	tone: 'total' | 'real' | 'reporting';
	facts: Facts;
}

export interface StepsDrawing {
	kind: 'steps';
	steps: ChangeStep[];
}

/** People by tenth of England in several areas, all on one scale. */
export interface DecileColumnsDrawing {
	kind: 'decile-columns';
	columns: {
		code: string;
		name: string;
		/** Null where the area is too small to have people in more than one tenth. */
		people: 'residents' | 'patients' | null;
		/** Ten shares in per cent, the most deprived tenth first; empty where there are none. */
		shares: number[];
		/** How many people each is, as the API writes it. */
		counts: number[];
	}[];
	highest: number;
}

/** Posts quarter by quarter in several areas, each on its own scale. */
export interface HistoryLinesDrawing {
	kind: 'history-lines';
	lines: { code: string; name: string; finding: string; points: HistoryDrawing['points'] }[];
}

/** A table that is its own picture. */
export interface TableDrawing extends FigureTable {
	kind: 'table';
	/** The columns, two at most, of a card, which has no room for all; all of them when not said. */
	onCard?: readonly string[];
}

export type Drawing =
	| MapDrawing
	| PlaceDrawing
	| TilesDrawing
	| HistoryDrawing
	| DecilesDrawing
	| ReceivedDrawing
	| LorenzDrawing
	| BeforeAfterDrawing
	| SharesDrawing
	| ReachDrawing
	| GainsDrawing
	| BenchmarksDrawing
	| TableDrawing
	| StepsDrawing
	| DecileColumnsDrawing
	| HistoryLinesDrawing;

export interface FigureTable {
	caption: string;
	nameLabel: string;
	columns: { key: string; label: string; numeric: boolean }[];
	rows: {
		key: string;
		name: string;
		href?: string | undefined;
		/** The area that the others are set beside. */
		selected?: boolean;
		cells: Record<string, { text: string; isAbsent?: boolean; facts?: Facts }>;
	}[];
}

/** Which rows of the API's figures a figure shows. */
export interface FigureData {
	measures: readonly MeasureId[];
	areas: AreaType;
	/** Left out: the latest of each measure. */
	period?: 'all';
	within?: string;
}

/** One figure, ready to be drawn as a picture, an embed or a card: what it finds, from which numbers, who says so. */
export interface FigureView {
	title: string;
	/** Measure, denominator and period. */
	subtitle: string;
	sentence: string;
	/** Said under the drawing, such as that the areas are illustrative. */
	note: string;
	sources: FigureSource[];
	drawing: Drawing;
	table: FigureTable;
	/** Where it stands on the site, from the root. */
	pageHref: string;
	/** The same numbers in the API; null where the API has no table of them. */
	data: FigureData | null;
}
