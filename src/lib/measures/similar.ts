import { isMissing, refuse, requireFinite, requireLength, requireWhole } from './checks.ts';

/** One thing areas may be alike in. */
export interface Likeness {
	/** One per area, in the same order everywhere; null where the figure is missing. */
	values: readonly (number | null)[];
	/** Compare how many times larger, not by how much: for counts of people. Values must then be above zero. */
	byRatio?: boolean;
}

export interface Similar {
	/** Place of the area in the lists of values. */
	area: number;
	/** Root mean square of the differences, in standard deviations; 0 for areas alike in everything. */
	distance: number;
}

/**
 * The areas most like one, nearest first. Each thing compared (its natural logarithm, `byRatio`) is standardised over
 * the areas that have every figure: z = (value − mean) / population standard deviation. The distance of two areas is
 * √(Σ (z − z′)² / k) over the k things, all of one weight: 1 means that they differ by one standard deviation in each.
 * A thing in which no two areas differ tells nothing apart and adds nought. Equal distances go by order of the areas.
 *
 * @param likenesses what to compare, each with one value per area
 * @param of place of the area to find others like
 * @param count how many to give, a whole number from 1; fewer come back where there are fewer
 * @returns none when the area itself lacks a figure; areas that lack one are never among them
 * @throws RangeError on lists of different lengths, none at all, or a ratio of something not above zero
 */
export function mostSimilar(likenesses: readonly Likeness[], of: number, count: number): Similar[] {
	requireWhole('count', count, 1);
	const size = likenesses[0]?.values.length ?? refuse('likenesses', 'at least one list of values');
	for (const { values } of likenesses) requireLength('values', values.length, size);
	const comparable = comparableAmong(likenesses);
	if (!comparable.includes(of)) return [];
	const scores = likenesses.map((likeness) => standardScores(likeness, comparable));
	return comparable
		.filter((area) => area !== of)
		.map((area) => ({ area, distance: distanceBetween(scores, area, of) }))
		.sort((a, b) => a.distance - b.distance || a.area - b.area)
		.slice(0, count);
}

/** How far apart two areas are in one thing, and what it is measured by. */
export interface Apart {
	/** Population standard deviation over the areas that have every figure; of logarithms, `byRatio`. */
	deviation: number;
	/** The one area’s figure less the other’s (of logarithms, `byRatio`), in those deviations. */
	differs: number;
}

/**
 * What the distance of two areas is made of, one entry for each thing compared, in the same order: the distance is the
 * root mean square of `differs`. Takes what mostSimilar takes.
 *
 * @throws RangeError when either area lacks a figure
 */
export function partsOfDistance(likenesses: readonly Likeness[], of: number, from: number): Apart[] {
	const comparable = comparableAmong(likenesses);
	if (!comparable.includes(of) || !comparable.includes(from))
		return refuse('areas', 'two areas that have every figure');
	return likenesses.map((likeness) => {
		const scores = standardScores(likeness, comparable);
		const { deviation } = spreadOf(figuresOf(likeness, comparable));
		return { deviation, differs: (scores.get(of) ?? 0) - (scores.get(from) ?? 0) };
	});
}

const comparableAmong = (likenesses: readonly Likeness[]): number[] =>
	Array.from({ length: likenesses[0]?.values.length ?? 0 }, (_, area) => area).filter((area) =>
		likenesses.every(({ values }) => !isMissing(values[area]))
	);

const figuresOf = ({ values, byRatio = false }: Likeness, comparable: readonly number[]): number[] =>
	comparable.map((area) => measured(values[area] ?? 0, byRatio));

function spreadOf(figures: readonly number[]): { mean: number; deviation: number } {
	const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
	const variance = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / figures.length;
	return { mean, deviation: Math.sqrt(variance) };
}

/** Standard scores by area, over the areas that can be compared. */
function standardScores(likeness: Likeness, comparable: readonly number[]) {
	const figures = figuresOf(likeness, comparable);
	const { mean, deviation } = spreadOf(figures);
	return new Map(
		comparable.map((area, at) => [area, deviation > 0 ? ((figures[at] ?? 0) - mean) / deviation : 0])
	);
}

function measured(value: number, byRatio: boolean): number {
	requireFinite('values', value);
	if (!byRatio) return value;
	return value > 0 ? Math.log(value) : refuse('values', 'above zero where they are compared by ratio');
}

function distanceBetween(scores: readonly ReadonlyMap<number, number>[], a: number, b: number): number {
	const squares = scores.map((score) => ((score.get(a) ?? 0) - (score.get(b) ?? 0)) ** 2);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / scores.length);
}
