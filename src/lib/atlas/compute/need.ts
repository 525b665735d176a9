import { meanScore, ratioOverLand, ratioOverPatients } from './aggregate.ts';
import type { SmallAreaRatio } from './aggregate.ts';
import { numberFigure } from './figures.ts';
import type { Computed } from './figures.ts';
import { columnOf } from './inputs.ts';
import type { AtlasInputs } from './inputs.ts';
import type { Row } from '../tables.ts';

/** Days the need figures stand for: publication for the indices, census day for the census. */
export const IOD_2025 = '2025-10-30';
export const IOD_2019 = '2019-09-26';
export const CENSUS_2021 = '2021-03-21';
const CORE20_LAST_DECILE = 2;

export function everywhere(inputs: AtlasInputs, ratio: SmallAreaRatio): Computed[] {
	return [...ratioOverLand(inputs.areas, ratio), ...ratioOverPatients(inputs.bridge, ratio)];
}

export function imdScores(inputs: AtlasInputs): Computed[] {
	const score = columnOf(inputs, inputs.tables.deprivation, (row) => row.imd_score);
	return meanScore(inputs.areas, inputs.bridge, score, inputs.residents, IOD_2025);
}

/** Which tenth of England each small area is in, 1 the most deprived. Larger areas hold several. */
export function imdDeciles({ tables }: AtlasInputs): Computed[] {
	return tables.deprivation.map(({ lsoa, imd_decile }) => numberFigure(lsoa, IOD_2025, imd_decile));
}

export function digitalExclusion(inputs: AtlasInputs): Computed[] {
	const score = columnOf(inputs, inputs.tables.digitalExclusion, (row) => row.score);
	return meanScore(inputs.areas, inputs.bridge, score, inputs.residents, CENSUS_2021);
}

/** Share of people in England's most deprived fifth of small areas, by the 2025 and the 2019 index. */
export function core20(inputs: AtlasInputs): Computed[] {
	const share = (read: (row: Row<'deprivation'>) => number, period: string) => {
		const decile = columnOf(inputs, inputs.tables.deprivation, read);
		const numerator = decile.map((value, at) =>
			value <= CORE20_LAST_DECILE ? (inputs.residents[at] ?? 0) : 0
		);
		return everywhere(inputs, { numerator, denominator: inputs.residents, multiplier: 100, period });
	};
	const before = share((row) => row.imd_decile_2019, IOD_2019).map((figure) => ({
		...figure,
		source: 'iod-2019' as const
	}));
	return [...share((row) => row.imd_decile, IOD_2025), ...before];
}

export function incomeDeprivation(inputs: AtlasInputs): Computed[] {
	const share = columnOf(inputs, inputs.tables.deprivation, (row) => row.income_share);
	const numerator = share.map((value, at) => value * (inputs.residents[at] ?? 0));
	return everywhere(inputs, { numerator, denominator: inputs.residents, multiplier: 100, period: IOD_2025 });
}

/** Withheld counts are small: they add nothing to a larger area, and the small area itself says "withheld". */
export function olderPoverty(inputs: AtlasInputs): Computed[] {
	const counted = columnOf(inputs, inputs.tables.deprivation, (row) => row.older_poverty_count);
	const ratio = { denominator: inputs.residents, multiplier: 1000, period: IOD_2025 };
	const known = counted.map((count) => (Number.isNaN(count) ? 0 : count));
	return [
		...ratioOverLand(inputs.areas, { ...ratio, numerator: counted }),
		...ratioOverPatients(inputs.bridge, { ...ratio, numerator: known })
	];
}

export function censusShare(
	inputs: AtlasInputs,
	part: (row: Row<'census'>) => number,
	base: (row: Row<'census'>) => number
): Computed[] {
	const numerator = columnOf(inputs, inputs.tables.census, part);
	const denominator = columnOf(inputs, inputs.tables.census, base);
	return everywhere(inputs, { numerator, denominator, multiplier: 100, period: CENSUS_2021 });
}
