import { boroughCode, lsoaCode } from './codes.ts';
import { integer, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import type { RowFault } from './table.ts';

export type LsoaPopulation = {
	lsoa: string;
	name: string;
	borough: string;
	residents: number;
	aged65Plus: number;
};

const count = integer({ min: 0, max: 100_000 });

const columns = {
	lsoa: column(['lsoa21_code', 'LSOA21CD', 'geography code'], lsoaCode),
	name: column(['lsoa21_name', 'LSOA21NM', 'geography'], text),
	borough: column(['lad_code', 'LAD22CD'], boroughCode),
	residents: column('usual_residents_2021', count),
	aged65Plus: column('aged_65plus', count)
};

/** ONS, Census 2021: usual residents of each LSOA. Throws ReleaseError. */
export function readPopulation(file: ReleaseFile): LsoaPopulation[] {
	return readTable(file, columns, {
		unique: [['lsoa']],
		check: ({ residents, aged65Plus }): RowFault<'aged65Plus'> | undefined => {
			if (aged65Plus <= residents) return undefined;
			return { column: 'aged65Plus', expected: `at most the ${residents} residents`, found: `${aged65Plus}` };
		}
	});
}
