import { gssCode, nhsAreaCode, pcnCode, postcode, practiceCode, regionCode } from './codes.ts';
import { date } from './dates.ts';
import { orMissing, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable, sharedValue } from './table.ts';
import { isZip, unzipMember } from './zip.ts';

export type MappedPractice = {
	practiceCode: string;
	practiceName: string;
	postcode: string;
	/** Null when the practice belongs to no network (the release writes "U"). */
	pcnCode: string | null;
	pcnName: string | null;
	subIcbCode: string;
	subIcbName: string;
	icbCode: string;
	icbName: string;
	icbGss: string;
	regionCode: string;
	regionName: string;
};

const columns = {
	extractDate: column('EXTRACT_DATE', date),
	practiceCode: column('PRACTICE_CODE', practiceCode),
	practiceName: column('PRACTICE_NAME', text),
	postcode: column('PRACTICE_POSTCODE', postcode),
	pcnCode: column('PCN_CODE', orMissing(pcnCode, 'U')),
	pcnName: column('PCN_NAME', text),
	subIcbCode: column('SUB_ICB_LOCATION_CODE', nhsAreaCode),
	subIcbName: column('SUB_ICB_LOCATION_NAME', text),
	icbCode: column('ICB_CODE', nhsAreaCode),
	icbName: column('ICB_NAME', text),
	icbGss: column('ONS_ICB_CODE', gssCode),
	regionCode: column('COMM_REGION_CODE', regionCode),
	regionName: column('COMM_REGION_NAME', text)
};

/**
 * NHS England, Patients Registered at a GP Practice, practice to PCN map: the CSV, or the zip that holds it.
 * Throws ReleaseError, also for a practice listed twice or more than one extract date.
 */
export function readPracticeMap(file: ReleaseFile): { extractDate: string; practices: MappedPractice[] } {
	const csv = isZip(file) ? unzipMember(file, /\.csv$/i, 'whose name ends ".csv"') : file;
	const rows = readTable(csv, columns, { unique: [['practiceCode']] });
	const practices = rows.map(({ extractDate: _extractDate, ...practice }) => ({
		...practice,
		pcnName: practice.pcnCode && practice.pcnName
	}));
	return { extractDate: sharedValue(csv, rows, 'extractDate'), practices };
}
