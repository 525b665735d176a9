import type { TableRows } from '../../atlas/tables.ts';
import { decileOfRank } from '../deprivation-domains.ts';
import { CompileError } from './compile-error.ts';
import { inRegion } from './areas.ts';
import type { Releases } from './read-all.ts';
import { carryToNew } from './small-areas.ts';

type Lsoas = TableRows['lsoas'];
const LSOA_COUNT_2019 = 32_844;

export function compileDeprivation(
	releases: Pick<Releases, 'iod-2025' | 'iod-2025-indicators' | 'iod-2019' | 'lsoa-2011-2021-lookup'>,
	lsoas: Lsoas
): TableRows['deprivation'] {
	const scores = new Map(releases['iod-2025'].map((row) => [row.lsoa, row]));
	const indicators = new Map(releases['iod-2025-indicators'].map((row) => [row.lsoa, row]));
	const ranks2019 = carryToNew(
		releases['lsoa-2011-2021-lookup'],
		new Map(releases['iod-2019'].map((row) => [row.lsoa11, row.imdRank]))
	);
	return lsoas.map(({ code }) => {
		const score = found(scores, code, 'iod-2025');
		const rank2019 = found(ranks2019, code, 'iod-2019');
		return {
			lsoa: code,
			imd_score: score.imdScore,
			imd_rank: score.imdRank,
			imd_decile: score.imdDecile,
			income_share: score.incomeScore,
			older_poverty_count: found(indicators, code, 'iod-2025-indicators').idaopiNumerator,
			imd_decile_2019: decileOfRank(rank2019, LSOA_COUNT_2019)
		};
	});
}

export function compileCensus(
	releases: Pick<
		Releases,
		| 'census-2021-english'
		| 'census-2021-disability'
		| 'census-2021-health'
		| 'census-2021-unpaid-care'
		| 'census-2021-cars'
		| 'census-2021-household-language'
	>,
	lsoas: Lsoas
): TableRows['census'] {
	const english = byLsoa(releases['census-2021-english']);
	const disability = byLsoa(releases['census-2021-disability']);
	const health = byLsoa(releases['census-2021-health']);
	const care = byLsoa(releases['census-2021-unpaid-care']);
	const cars = byLsoa(releases['census-2021-cars']);
	const language = byLsoa(releases['census-2021-household-language']);
	return lsoas.map(({ code }) => {
		const spoken = found(english, code, 'census-2021-english');
		const ability = found(disability, code, 'census-2021-disability');
		const wellness = found(health, code, 'census-2021-health');
		const caring = found(care, code, 'census-2021-unpaid-care');
		const driving = found(cars, code, 'census-2021-cars');
		const home = found(language, code, 'census-2021-household-language');
		return {
			lsoa: code,
			english_base: spoken.total,
			limited_english: spoken.notWell + spoken.notAtAll,
			disability_base: ability.total,
			disabled: ability.disabled,
			health_base: wellness.total,
			poor_health: wellness.bad + wellness.veryBad,
			care_base: caring.total,
			carers: caring.total - caring.noCare,
			car_base: driving.total,
			no_car: driving.noCar,
			language_base: home.total,
			no_english: home.noEnglish
		};
	});
}

export function compileDigitalExclusion(
	releases: Pick<Releases, 'digital-exclusion-1-6' | 'lsoa-2011-2021-lookup'>,
	lsoas: Lsoas
): TableRows['digitalExclusion'] {
	const scores = carryToNew(
		releases['lsoa-2011-2021-lookup'],
		new Map(releases['digital-exclusion-1-6'].map((row) => [row.lsoa11, row.deriScore]))
	);
	return lsoas.map(({ code }) => ({ lsoa: code, score: scores.get(code) ?? null }));
}

export function compilePublishedAverages(
	releases: Pick<Releases, 'iod-2025-boroughs' | 'iod-2025-icbs' | 'iod-2019-boroughs' | 'practice-imd-2025'>,
	practices: TableRows['practices']
): TableRows['publishedAverages'] {
	const held = new Set(practices.map((practice) => practice.code));
	const londonIcbs = new Set(['E54000027', 'E54000028', 'E54000029', 'E54000030', 'E54000031']);
	return [
		...releases['iod-2025-boroughs']
			.filter((row) => inRegion(row.borough))
			.map((row) => ({
				area: row.borough,
				kind: 'borough',
				year: 2025,
				imd_score: row.imdAverageScore,
				source: 'iod-2025-boroughs'
			})),
		...releases['iod-2019-boroughs']
			.filter((row) => inRegion(row.borough))
			.map((row) => ({
				area: row.borough,
				kind: 'borough',
				year: 2019,
				imd_score: row.imdAverageScore,
				source: 'iod-2019-boroughs'
			})),
		...releases['iod-2025-icbs']
			.filter((row) => londonIcbs.has(row.icbGss))
			.map((row) => ({
				area: row.icbGss,
				kind: 'icb-2024',
				year: 2025,
				imd_score: row.imdAverageScore,
				source: 'iod-2025-icbs'
			})),
		...releases['practice-imd-2025']
			.filter((row) => held.has(row.practiceCode))
			.map((row) => ({
				area: row.practiceCode,
				kind: 'practice',
				year: 2025,
				imd_score: row.imdScore,
				source: 'practice-imd-2025'
			}))
	];
}

function byLsoa<T extends { lsoa: string }>(rows: T[]): Map<string, T> {
	return new Map(rows.map((row) => [row.lsoa, row]));
}

function found<T>(rows: ReadonlyMap<string, T>, lsoa: string, source: CompileError['source']): T {
	const row = rows.get(lsoa);
	if (row === undefined) throw new CompileError(source, `small area ${lsoa} has no row`);
	return row;
}
