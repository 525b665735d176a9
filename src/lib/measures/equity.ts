import { isMissing, requireLength, requireNonNegative } from './checks.ts';
import { concentrationGrouped } from './concentration.ts';
import { slopeIndex } from './slope-index.ts';

export interface DecileExperience {
	/** 1 = the most deprived tenth of England. */
	decile: number;
	/** Patients living in the decile whose area has a rate. */
	people: number;
	/** Their mean rate; null where there are none. */
	value: number | null;
}

/**
 * What people in each decile of deprivation have: the mean, over patients living in decile d, of the rate of
 * the area (network) they are registered in. Areas without a rate are left out, people and all.
 *
 * @param people area × decile, most deprived decile first
 * @param rates one an area; null where there is none
 */
export function experienceByDecile({
	people,
	rates
}: {
	people: readonly (readonly number[])[];
	rates: readonly (number | null)[];
}): DecileExperience[] {
	requireLength('rates', rates.length, people.length);
	const counts = new Float64Array(10);
	const received = new Float64Array(10);
	people.forEach((deciles, area) => {
		requireLength('people', deciles.length, 10);
		const rate = rates[area];
		if (isMissing(rate)) return;
		requireNonNegative('rates', rate);
		deciles.forEach((count, i) => {
			requireNonNegative('people', count);
			counts[i] = (counts[i] ?? 0) + count;
			received[i] = (received[i] ?? 0) + count * rate;
		});
	});
	return Array.from(counts, (count, i) => ({
		decile: i + 1,
		people: count,
		value: count > 0 ? (received[i] ?? 0) / count : null
	}));
}

/** With fewer areas everyone has the figure of the same few, and its slope by deprivation says nothing. */
export const FEWEST_AREAS = 5;

export type FairnessVerdict = 'rises-with-need' | 'flat' | 'falls-as-need-rises';

export interface Fairness {
	mean: number;
	/** Rate at the least deprived end less that at the most deprived end: negative = rises with need. */
	sii: number;
	/** The same as a ratio, least over most deprived: below 1 = rises with need. */
	rii: number | null;
	/** Negative = concentrated among the more deprived. */
	concentration: number | null;
	verdict: FairnessVerdict;
}

/** The slope counts as flat below this share of the mean. */
export const flatShareOfMean = 0.1;

/**
 * Does provision follow need? Slope, relative and concentration index over the deciles, and one verdict.
 * Deciles without people or value are left out; null when fewer than five remain.
 */
export function fairness(deciles: readonly DecileExperience[]): Fairness | null {
	const rows = deciles
		.flatMap(({ decile, people, value }) =>
			value === null || people === 0 ? [] : [{ quantile: decile, population: people, value }]
		)
		.toSorted((a, b) => a.quantile - b.quantile);
	if (rows.length < 5) return null;
	const { sii, rii } = slopeIndex({ rows, valueType: 'other' });
	const { mean, index } = concentrationGrouped({
		population: rows.map((row) => row.population),
		rate: rows.map((row) => row.value)
	});
	if (sii === null || mean === null) return null;
	return { mean, sii, rii, concentration: index, verdict: fairnessVerdict(sii, mean) };
}

function fairnessVerdict(sii: number, mean: number): FairnessVerdict {
	if (mean === 0 || Math.abs(sii) < flatShareOfMean * mean) return 'flat';
	return sii < 0 ? 'rises-with-need' : 'falls-as-need-rises';
}
