import { boroughCode, gssCode, lsoaCode, nhsAreaCode } from './codes.ts';
import { oneOf, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

export type LsoaBorough = {
	lsoa: string;
	name: string;
	msoa: string;
	msoaName: string;
	borough: string;
	boroughName: string;
};

const boroughColumns = {
	lsoa: column(['LSOA21CD', 'lsoa21_code'], lsoaCode),
	name: column(['LSOA21NM', 'lsoa21_name'], text),
	msoa: column(['MSOA21CD', 'msoa21_code'], gssCode),
	msoaName: column(['MSOA21NM', 'msoa21_name'], text),
	borough: column(['LAD22CD', 'lad22_code', 'ltla22_code'], boroughCode),
	boroughName: column(['LAD22NM', 'lad22_name', 'ltla22_name'], text)
};

/** ONS, 2021 LSOA to MSOA and borough. Throws ReleaseError. */
export function readLsoaBoroughLookup(file: ReleaseFile): LsoaBorough[] {
	return readTable(file, boroughColumns, { unique: [['lsoa']] });
}

export type LsoaIcb = {
	lsoa: string;
	subIcbCode: string;
	subIcbName: string;
	subIcbGss: string;
	/** The NHS code of April 2024, when London still had five boards. */
	icbCode: string;
	icbName: string;
	icbGss: string;
};

const icbColumns = {
	lsoa: column(['lsoa21_code', 'LSOA21CD'], lsoaCode),
	subIcbCode: column(['sicbl24_code_nhs', 'SICBL24CDH'], nhsAreaCode),
	subIcbName: column(['sicbl24_name', 'SICBL24NM'], text),
	subIcbGss: column(['sicbl24_code', 'SICBL24CD'], gssCode),
	icbCode: column(['icb24_code_nhs', 'ICB24CDH'], nhsAreaCode),
	icbName: column(['icb24_name', 'ICB24NM'], text),
	icbGss: column(['icb24_code', 'ICB24CD'], gssCode)
};

/** ONS, 2021 LSOA to sub-ICB location and integrated care board (April 2024). Throws ReleaseError. */
export function readLsoaIcbLookup(file: ReleaseFile): LsoaIcb[] {
	return readTable(file, icbColumns, { unique: [['lsoa']] });
}

/** U unchanged, S split, M merged, X changed in a way that is none of these. */
export type LsoaChange = 'U' | 'S' | 'M' | 'X';
export type Lsoa11To21 = { lsoa11: string; lsoa21: string; change: LsoaChange };

const changeColumns = {
	lsoa11: column(['lsoa11_code', 'LSOA11CD'], lsoaCode),
	lsoa21: column(['lsoa21_code', 'LSOA21CD'], lsoaCode),
	change: column(['change_code', 'CHGIND'], oneOf('U', 'S', 'M', 'X'))
};

/** ONS, 2011 LSOA to 2021 LSOA: a pair for each overlap. Throws ReleaseError. */
export function readLsoa11To21(file: ReleaseFile): Lsoa11To21[] {
	return readTable(file, changeColumns, { unique: [['lsoa11', 'lsoa21']] });
}
