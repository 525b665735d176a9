import type { AreaIndex } from './area-index.ts';
import type { Bridge } from './bridge.ts';
import { numberFigure, ratioFigure } from './figures.ts';
import type { Computed } from './figures.ts';

/** Counts by small area, in AreaIndex order; NaN marks a withheld or missing one. */
export interface SmallAreaRatio {
	numerator: Float64Array;
	denominator: Float64Array;
	multiplier: number;
	period: string;
}

/** Every kind of area made of land adds up its small areas' counts. */
export function ratioOverLand(areas: AreaIndex, ratio: SmallAreaRatio): Computed[] {
	const { numerator, denominator, multiplier, period } = ratio;
	const small = areas.lsoaCodes.map((area, at) =>
		Number.isNaN(numerator[at])
			? ({
					area,
					period,
					status: 'suppressed',
					value: null,
					numerator: null,
					denominator: denominator[at] ?? null
				} as const)
			: ratioFigure({
					area,
					period,
					numerator: numerator[at] ?? 0,
					denominator: denominator[at] ?? 0,
					multiplier
				})
	);
	const large = areas.land.map(({ code, lsoas }) =>
		ratioFigure({
			area: code,
			period,
			numerator: sumAt(numerator, lsoas),
			denominator: sumAt(denominator, lsoas),
			multiplier
		})
	);
	return [...large, ...small];
}

/**
 * A network's figure is the mean over its patients of the figure where each lives: Σl s[p][l]·value(l).
 * Places whose figure is withheld are left out and the rest re-weighted.
 */
export function ratioOverPatients(bridge: Bridge, ratio: SmallAreaRatio): Computed[] {
	const { numerator, denominator, multiplier, period } = ratio;
	const valueAt = (place: number) => (numerator[place] ?? NaN) / (denominator[place] || NaN);
	return meanOverPatients(bridge, valueAt).map(({ pcn, mean }) => {
		const patients = bridge.listSize.get(pcn) ?? 0;
		if (mean === null) {
			return {
				area: pcn,
				period,
				status: 'not-applicable',
				value: null,
				numerator: null,
				denominator: patients
			};
		}
		return numberFigure(pcn, period, mean * multiplier, mean * patients, patients);
	});
}

export function meanOverPatients(bridge: Bridge, valueAt: (place: number) => number) {
	return [...bridge.lsoaShares].map(([pcn, places]) => {
		let weighted = 0;
		let weight = 0;
		for (const { place, share } of places) {
			const value = valueAt(place);
			if (Number.isNaN(value)) continue;
			weighted += value * share;
			weight += share;
		}
		return { pcn, mean: weight > 0 ? weighted / weight : null };
	});
}

/** A score is averaged, not added up: its numerator has no meaning of its own, its denominator is the weight. */
export function meanScore(
	areas: AreaIndex,
	bridge: Bridge,
	score: Float64Array,
	residents: Float64Array,
	period: string
): Computed[] {
	const weighted = score.map((value, at) => value * (residents[at] ?? 0));
	const weights = residents.map((count, at) => (Number.isNaN(score[at]) ? 0 : count));
	const overLand = ratioOverLand(areas, { numerator: weighted, denominator: weights, multiplier: 1, period });
	const overPatients = ratioOverPatients(bridge, {
		numerator: weighted,
		denominator: weights,
		multiplier: 1,
		period
	});
	return [...overLand, ...overPatients].map((figure) => ({
		...figure,
		status: figure.status === 'zero' ? 'value' : figure.status,
		numerator: null
	}));
}

function sumAt(counts: Float64Array, positions: Uint32Array): number {
	let sum = 0;
	for (const position of positions) {
		const count = counts[position] ?? 0;
		if (!Number.isNaN(count)) sum += count;
	}
	return sum;
}
