import { practiceCode } from './codes.ts';
import { code, integer } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import { unzippedTable } from './zip.ts';

export type Registration = {
	practiceCode: string;
	/** A 2011 LSOA of England (E01…) or Wales (W01…), or "NO2011" where the address could not be placed. */
	lsoa11: string;
	patients: number;
};

const columns = {
	practiceCode: column('practice_code', practiceCode),
	lsoa11: column(
		['lsoa11_code', 'lsoa_code'],
		code(/^([EW]01\d{6}|NO2011)$/, 'a 2011 LSOA code such as E01000001, or NO2011')
	),
	patients: column(
		['patients', 'number_of_patients', 'number of patients'],
		integer({ min: 1, max: 1_000_000 })
	)
};

/**
 * NHS England, Patients Registered at a GP Practice, practice by 2011 LSOA: the CSV, or the zip that has it beside
 * one for each sex. Throws ReleaseError.
 */
export function readRegistrations(file: ReleaseFile): Registration[] {
	const csv = unzippedTable(
		file,
		/^gp-reg-pat-prac-lsoa-all.*\.csv$/i,
		'named "gp-reg-pat-prac-lsoa-all….csv"'
	);
	return readTable(csv, columns, { unique: [['practiceCode', 'lsoa11']] });
}
