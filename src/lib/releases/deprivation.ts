import { lsoaCode } from './codes.ts';
import { byDomain, decileFault, scoreColumns, standingColumns } from './deprivation-domains.ts';
import type { Domain, ScoredStanding, Standing } from './deprivation-domains.ts';
import { integer, orMissing } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

export type Iod2025Lsoa = {
	lsoa: string;
	imdScore: number;
	imdRank: number;
	imdDecile: number;
	/** Share of people in income deprivation, 0 to 1. */
	incomeScore: number;
	domains: Record<Domain, ScoredStanding>;
};

export type Iod2019Lsoa = {
	lsoa11: string;
	imdRank: number;
	imdDecile: number;
	domains: Record<Domain, Standing>;
};

/** LSOAs of England in each edition: ranks run from 1 to these. */
export const lsoasRankedIn2025 = 33_755;
export const lsoasRankedIn2019 = 32_844;

const columns2025 = {
	lsoa: column(['lsoa21_code', 'LSOA code (2021)', 'LSOA21CD'], lsoaCode),
	...standingColumns(lsoasRankedIn2025),
	...scoreColumns()
};

/** MHCLG, English Indices of Deprivation 2025: scores, ranks and deciles by 2021 LSOA. Throws ReleaseError. */
export function readIod2025(file: ReleaseFile): Iod2025Lsoa[] {
	const rows = readTable(file, columns2025, {
		unique: [['lsoa']],
		check: (row) => decileFault(row, lsoasRankedIn2025)
	});
	return rows.map((row) => ({
		lsoa: row.lsoa,
		imdScore: row.imdScore,
		imdRank: row.imdRank,
		imdDecile: row.imdDecile,
		incomeScore: row.incomeScore,
		domains: byDomain((name) => ({
			score: row[`${name}Score`],
			rank: row[`${name}Rank`],
			decile: row[`${name}Decile`]
		}))
	}));
}

const columns2019 = {
	lsoa11: column(['lsoa11_code', 'LSOA code (2011)', 'LSOA11CD'], lsoaCode),
	...standingColumns(lsoasRankedIn2019)
};

/** MHCLG, English Indices of Deprivation 2019: ranks and deciles by 2011 LSOA. Throws ReleaseError. */
export function readIod2019(file: ReleaseFile): Iod2019Lsoa[] {
	const rows = readTable(file, columns2019, {
		unique: [['lsoa11']],
		check: (row) => decileFault(row, lsoasRankedIn2019)
	});
	return rows.map((row) => ({
		lsoa11: row.lsoa11,
		imdRank: row.imdRank,
		imdDecile: row.imdDecile,
		domains: byDomain((name) => ({ rank: row[`${name}Rank`], decile: row[`${name}Decile`] }))
	}));
}

const people = orMissing(integer({ min: 0, max: 100_000 }), 'NA');

const indicatorColumns = {
	lsoa: column(['lsoa21_code', 'LSOA code (2021)', 'LSOA21CD'], lsoaCode),
	incomeNumerator: column('income_domain_numerator', people),
	idaciNumerator: column('income_deprivation_affecting_children_index_idaci_numerator', people),
	idaopiNumerator: column('income_deprivation_affecting_older_people_index_idaopi_numerator', people),
	employmentNumerator: column('employment_domain_numerator', people)
};

export type Iod2025Indicators = {
	lsoa: string;
	/** People in income deprivation; null where the count is withheld ("NA"), as for all four. */
	incomeNumerator: number | null;
	/** Children in income-deprived families (IDACI). */
	idaciNumerator: number | null;
	/** People aged 60 and over in income deprivation (IDAOPI). */
	idaopiNumerator: number | null;
	employmentNumerator: number | null;
};

/** MHCLG, English Indices of Deprivation 2025, underlying indicators: the counts. Throws ReleaseError. */
export function readIod2025Indicators(file: ReleaseFile): Iod2025Indicators[] {
	return readTable(file, indicatorColumns, { unique: [['lsoa']] });
}

export {
	readIod2019BoroughSummaries,
	readIod2025BoroughSummaries,
	readIod2025IcbSummaries
} from './deprivation-summaries.ts';
