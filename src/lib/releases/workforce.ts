import { nhsAreaCode, pcnCode, regionCode } from './codes.ts';
import { lastDayOfMonth } from './dates.ts';
import { integer, number, orMissing, text } from './parsers.ts';
import { ReleaseError } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable, sharedValue } from './table.ts';
import { isZip, unzipMember } from './zip.ts';

/** One post in a primary care network, or one contracted service counted as a post. */
export type WorkforcePost = {
	pcnCode: string;
	pcnName: string;
	subIcbCode: string;
	icbCode: string;
	regionCode: string;
	staffGroup: string;
	staffRole: string;
	detailedRole: string;
	/** Full-time equivalent as published: a few exceed 1; null where the release says "NA". */
	fte: number | null;
	contracted: boolean;
};

/** The largest single record in England was 6.67 in June 2026: a contracted service, not a person. */
const largestFte = 20;

const columns = {
	source: column('Data_source', text),
	year: column('CENSUS_YEAR', integer({ min: 2019, max: 2100 })),
	month: column('CENSUS_MONTH', integer({ min: 1, max: 12 })),
	pcnCode: column('PCN_CODE', pcnCode),
	pcnName: column('PCN_NAME', text),
	subIcbCode: column(['SUB_ICB_CODE', 'SUB_ICB_LOCATION_CODE', 'CCG_CODE'], nhsAreaCode),
	icbCode: column(['ICB_CODE', 'STP_CODE'], nhsAreaCode),
	regionCode: column(['COMM_REGION_CODE', 'REGION_CODE'], regionCode),
	staffGroup: column('STAFF_GROUP', text),
	staffRole: column('STAFF_ROLE', text),
	detailedRole: column('DETAILED_STAFF_ROLE', text),
	fte: column('FTE', orMissing(number({ min: 0, max: largestFte }), 'NA'))
};

/**
 * NHS England, Primary Care Network Workforce, individual level: the CSV, or the zip whose member
 * "1. …csv" it is. `period` is the last day of the census month. Throws ReleaseError.
 */
export function readWorkforce(file: ReleaseFile): { period: string; posts: WorkforcePost[] } {
	const csv = isZip(file)
		? unzipMember(file, /^1\..*\.csv$/i, 'whose name starts "1." and ends ".csv"')
		: file;
	const rows = readTable(csv, columns);
	const period = lastDayOfMonth(sharedValue(csv, rows, 'year'), sharedValue(csv, rows, 'month'));
	if (!period) throw new ReleaseError({ file: csv.name, expected: 'a census month that exists' });
	const posts = rows.map(({ source, year: _year, month: _month, ...post }) => ({
		...post,
		contracted: /contracted/i.test(source)
	}));
	return { period, posts };
}
