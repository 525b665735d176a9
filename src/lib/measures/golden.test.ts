import { concentrationFromCounts, concentrationGrouped, concentrationMicro } from './concentration.ts';
import { gini, lorenz } from './lorenz.ts';
import { quantiles } from './quantiles.ts';
import { byarsCountLimits, proportion, proportionGrouped, rate, rateGrouped } from './rates.ts';
import { slopeIndex, type SlopeIndexInput } from './inequality.ts';
import { testGolden } from './golden-cases.testing.ts';

type Tagged<Fn extends string, Input> = { fn: Fn } & Input;

type Byars =
	| Tagged<'byars_count_limits', Parameters<typeof byarsCountLimits>[0]>
	| Tagged<'rate', Parameters<typeof rate>[0]>
	| Tagged<'rate_grouped', Parameters<typeof rateGrouped>[0]>;

const methodNames = { exact: 'Exact', byar: 'Byars' };

testGolden<Byars>('byars', (input) => {
	if (input.fn === 'byars_count_limits') return { ...byarsCountLimits(input) };
	const answer = input.fn === 'rate' ? rate(input) : rateGrouped(input);
	return { ...answer, method: answer.method && methodNames[answer.method] };
});

type Wilson =
	| Tagged<'proportion', Parameters<typeof proportion>[0]>
	| Tagged<'proportion_grouped', Parameters<typeof proportionGrouped>[0]>;

testGolden<Wilson>('wilson', (input) => ({
	...(input.fn === 'proportion' ? proportion(input) : proportionGrouped(input))
}));

testGolden<{ values: (number | null)[]; nquantiles: number; invert: boolean }>(
	'quantiles',
	({ values, nquantiles, invert }) => ({ quantiles: quantiles(values, nquantiles, { invert }) })
);

interface GoldenRow {
	quantile: number;
	population: number;
	value?: number;
	count?: number;
	se?: number;
	lower_cl?: number;
	upper_cl?: number;
}
interface GoldenSlope {
	rows: GoldenRow[];
	value_type: 0 | 1 | 2;
	transform: boolean;
	multiplier: number;
	confidence: number;
}
const valueTypes = ['other', 'rate', 'proportion'] as const;

testGolden<GoldenSlope>('sii', ({ rows, value_type, ...options }) => {
	const input: SlopeIndexInput = {
		...options,
		valueType: valueTypes[value_type],
		rows: rows.map(({ lower_cl, upper_cl, ...row }) => ({ ...row, lowerCl: lower_cl, upperCl: upper_cl }))
	};
	const { siiLower, siiUpper, riiLower, riiUpper, ...indices } = slopeIndex(input);
	return { ...indices, sii_lower: siiLower, sii_upper: siiUpper, rii_lower: riiLower, rii_upper: riiUpper };
});

type Concentration =
	| Tagged<'gini' | 'lorenz', { values: number[]; weights?: number[] }>
	| Tagged<'concentration_grouped', Parameters<typeof concentrationGrouped>[0]>
	| Tagged<'concentration_from_counts', Parameters<typeof concentrationFromCounts>[0]>
	| Tagged<'concentration_micro', { outcome: number[]; rank_variable: number[]; weights?: number[] }>;

testGolden<Concentration>('gini_concentration', (input) => {
	switch (input.fn) {
		case 'gini':
		case 'lorenz':
			return { points: lorenz(input.values, input.weights), gini: gini(input.values, input.weights) };
		case 'concentration_grouped':
		case 'concentration_from_counts': {
			const answer =
				input.fn === 'concentration_grouped' ? concentrationGrouped(input) : concentrationFromCounts(input);
			return { ...answer, concentration_index: answer.index, absolute_concentration_index: answer.absolute };
		}
		case 'concentration_micro': {
			const answer = concentrationMicro({ ...input, rankVariable: input.rank_variable });
			return {
				...answer,
				concentration_index: answer.index,
				generalised_concentration_index: answer.generalised
			};
		}
	}
});
