import { lsoaCode } from './codes.ts';
import { number } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

const columns = {
	lsoa11: column(['lsoa11_code', 'LSOA11CD'], lsoaCode),
	deriScore: column(['deri_score_national', 'deri_score'], number({ min: 0, max: 10 }))
};

/**
 * GMCA, Digital Exclusion Risk Index 1.6, by 2011 LSOA: 0 is the least risk, 10 the most, among the LSOAs of
 * the nation. Throws ReleaseError.
 */
export function readDigitalExclusion(file: ReleaseFile): { lsoa11: string; deriScore: number }[] {
	return readTable(file, columns, { unique: [['lsoa11']] });
}
