import { isMissing, refuse, requireNonNegative } from './checks.ts';
import { normalDeviate } from './distributions.ts';

export type ValueType = 'other' | 'rate' | 'proportion';

export interface SlopeRow {
	/** 1 = the most deprived. */
	quantile: number;
	population: number | null;
	/** Missing: `count / population` is used when there is a count. */
	value?: number | null;
	count?: number | null;
	/** Standard error, on the log scale for rates and the logit scale for proportions. */
	se?: number | null;
	/** 95% limits of the value, whatever confidence is asked for; used before `se`. */
	lowerCl?: number | null;
	upperCl?: number | null;
}

/** A kind of value, and the scale on which its error is taken to be normal. */
export interface Scale {
	least: number;
	most: number;
	link: (value: number) => number;
	inverse: (linked: number) => number;
}

const identity = (value: number) => value;

export const scales: Record<ValueType, Scale> = {
	other: { least: -Infinity, most: Infinity, link: identity, inverse: identity },
	rate: { least: 0, most: Infinity, link: Math.log, inverse: Math.exp },
	proportion: {
		least: 0,
		most: 1,
		link: (value) => Math.log(value / (1 - value)),
		inverse: (linked) => 1 / (1 + Math.exp(-linked))
	}
};

/**
 * One standard error a row, on the linked scale: (g(upper) - g(lower)) / 2z when limits are given, else `se`.
 * Null when no row has either. Limits or errors for some rows only are refused.
 */
export function standardErrors(rows: readonly SlopeRow[], valueType: ValueType): number[] | null {
	const { link } = scales[valueType];
	const z = normalDeviate(0.95);
	if (rows.some((row) => !isMissing(row.lowerCl) || !isMissing(row.upperCl))) {
		return rows.map(({ lowerCl, upperCl }) => {
			if (isMissing(lowerCl)) return refuse('lowerCl', 'given in every row');
			if (isMissing(upperCl)) return refuse('upperCl', 'given in every row');
			if (lowerCl > upperCl) refuse('lowerCl', 'no higher than upperCl');
			const se = (link(upperCl) - link(lowerCl)) / (2 * z);
			if (!Number.isFinite(se)) refuse('lowerCl and upperCl', `inside the range of a ${valueType}`);
			return se;
		});
	}
	if (rows.every((row) => isMissing(row.se))) return null;
	return rows.map(({ se }) => {
		if (isMissing(se)) return refuse('se', 'given in every row');
		requireNonNegative('se', se);
		return se;
	});
}

export function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
