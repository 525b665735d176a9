/**
 * Slope and relative index of inequality, by the method of England's public health indicators (weighted
 * least squares on midpoint ranks, weights = population shares; Low and Low 2004, J Public Health 26, 388).
 * Not WHO's index of the same name, which fits a logistic curve.
 */
import {
	confidenceFraction,
	isMissing,
	refuse,
	requireFinite,
	requirePositive,
	requireWhole
} from './checks.ts';
import { indexLimits, type IndexLimits } from './slope-limits.ts';
import { dot, scales, standardErrors, type SlopeRow, type ValueType } from './slope-scale.ts';

export interface SlopeIndexInput {
	/** One row a quantile, quantile 1 the most deprived; any order. 5 to 100 of them. */
	rows: readonly SlopeRow[];
	valueType?: ValueType;
	/** Fit on the log scale (rates) or the logit scale (proportions). */
	transform?: boolean;
	/** Scales the index; a negative one turns its direction, and inverts the relative index. */
	multiplier?: number;
	confidence?: number;
}

export interface SlopeIndex extends IndexLimits {
	/** Fitted value at the least deprived end less that at the most deprived end, × multiplier. */
	sii: number | null;
	/** The same two fitted values as a ratio. */
	rii: number | null;
	intercept: number | null;
}

/**
 * Fits value = intercept + slope × rank over the population ranked from most to least deprived.
 * With rows most deprived first, a negative index means the value falls towards the least deprived.
 * Limits are given when every row has a standard error or both 95% limits. A missing value gives nulls.
 *
 * @throws RangeError naming what is wrong: too few or repeated quantiles, a population that is not above
 *   zero, a proportion outside 0 to 1, limits or errors given for some rows only, and the like
 */
export function slopeIndex({
	rows: unsorted,
	valueType = 'other',
	transform = false,
	multiplier = 1,
	confidence = 0.95
}: SlopeIndexInput): SlopeIndex {
	const level = confidenceFraction(confidence);
	requireFinite('multiplier', multiplier);
	if (multiplier === 0) refuse('multiplier', 'other than zero');
	if (!Object.hasOwn(scales, valueType)) refuse('valueType', "'other', 'rate' or 'proportion'");
	if (transform && valueType === 'other') refuse('transform', 'false unless values are rates or proportions');
	const rows = unsorted.toSorted((a, b) => a.quantile - b.quantile);
	rows.forEach((row, i) => {
		requireFinite('quantile', row.quantile);
		if (i > 0 && row.quantile === rows[i - 1]?.quantile) refuse('quantile', 'different in every row');
		if (!isMissing(row.population)) requirePositive('population', row.population);
	});
	requireWhole('number of quantiles', rows.length, 5);
	if (rows.length > 100) refuse('number of quantiles', '100 or fewer');
	const scale = scales[valueType];
	const known = rows.map((row) => rowValue(row));
	const errors = standardErrors(rows, valueType);
	for (const value of known) {
		if (isMissing(value)) continue;
		requireFinite('value', value);
		if (value < scale.least || value > scale.most) refuse('value', `${scale.least} to ${scale.most}`);
		if (transform && !Number.isFinite(scale.link(value)))
			refuse('value', 'inside its range to be transformed');
	}
	const values = known.filter((value) => !isMissing(value));
	const populations = rows.map((row) => row.population).filter((population) => !isMissing(population));
	if (values.length < rows.length || populations.length < rows.length)
		return { sii: null, rii: null, intercept: null };

	const weights = fitWeights(populations);
	const fitted = transform ? values.map(scale.link) : values;
	const slope = dot(weights.slope, fitted);
	const start = dot(weights.intercept, fitted);
	const mostDeprived = transform ? scale.inverse(start) : start;
	const leastDeprived = transform ? scale.inverse(start + slope) : start + slope;
	const ratio = leastDeprived / mostDeprived;
	const rii = multiplier < 0 ? 1 / ratio : ratio;
	return {
		sii: multiplier * (leastDeprived - mostDeprived),
		rii: Number.isFinite(rii) ? rii : null,
		// The published method scales the intercept on the transformed branch only.
		intercept: transform ? mostDeprived * Math.abs(multiplier) : mostDeprived,
		...(errors && indexLimits({ values, errors, weights, scale, transform, multiplier, confidence: level }))
	};
}

function rowValue(row: SlopeRow): number | null {
	if (!isMissing(row.value)) return row.value;
	return isMissing(row.count) || isMissing(row.population) ? null : row.count / row.population;
}

/** What each row's value adds to the fitted slope and to the fitted intercept. */
function fitWeights(populations: number[]): { slope: number[]; intercept: number[] } {
	const total = populations.reduce((sum, population) => sum + population, 0);
	const shares = populations.map((population) => population / total);
	let below = 0;
	const ranks = shares.map((share) => {
		below += share;
		return below - share / 2;
	});
	const meanRank = dot(shares, ranks);
	const spread = shares.reduce((sum, share, i) => sum + share * ((ranks[i] ?? 0) - meanRank) ** 2, 0);
	const slope = shares.map((share, i) => (share * ((ranks[i] ?? 0) - meanRank)) / spread);
	return { slope, intercept: shares.map((share, i) => share - meanRank * (slope[i] ?? 0)) };
}
