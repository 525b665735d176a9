import { censusCsv, readCensusTable } from './census-table.ts';
import { lsoaCode } from './codes.ts';
import { integer } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import type { RowFault } from './table.ts';
import { isZip } from './zip.ts';

export type LsoaPopulation = { lsoa: string; residents: number; aged65Plus: number };

const count = integer({ min: 0, max: 100_000 });

const columns = {
	lsoa: column(['lsoa21_code', 'LSOA21CD'], lsoaCode),
	residents: column('usual_residents_2021', count),
	aged65Plus: column('aged_65plus', count)
};

const ages = {
	total: 'Total',
	from65: 'Aged 65 to 69 years',
	from70: 'Aged 70 to 74 years',
	from75: 'Aged 75 to 79 years',
	from80: 'Aged 80 to 84 years',
	from85: 'Aged 85 years and over'
};

/**
 * ONS, Census 2021: usual residents of each LSOA. A table with those aged 65 and over, or the publisher's zip of
 * TS007A, which counts them in bands of five years. Throws ReleaseError.
 */
export function readPopulation(file: ReleaseFile): LsoaPopulation[] {
	if (isZip(file)) {
		return readCensusTable(censusCsv(file), 'Age', ages, []).map(({ lsoa, total, ...bands }) => ({
			lsoa,
			residents: total,
			aged65Plus: Object.values(bands).reduce((sum, people) => sum + people, 0)
		}));
	}
	return readTable(file, columns, {
		unique: [['lsoa']],
		check: ({ residents, aged65Plus }): RowFault<'aged65Plus'> | undefined => {
			if (aged65Plus <= residents) return undefined;
			return { column: 'aged65Plus', expected: `at most the ${residents} residents`, found: `${aged65Plus}` };
		}
	});
}
