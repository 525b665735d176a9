import { nhsAreaCode, pcnCode, postcode, practiceCode } from './codes.ts';
import { tidyPhone } from './contact.ts';
import { date } from './dates.ts';
import { code, number, optionalText, orMissing, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import { unzippedTable } from './zip.ts';

export type PracticeAddress = {
	code: string;
	name: string;
	addressLines: string[];
	postcode: string;
	phone: string | null;
};

/** The release has no header row and 27 columns: these are the names given to them in our cut. */
const epraccurHeaders =
	'code,name,region,icb,a1,a2,a3,a4,a5,postcode,open,close,status,orgsub,sub,joinp,leftp,phone,f18,f19,f20,amend,f22,prov,f24,setting,f26';

const practiceColumns = {
	// Prescribing cost centres of every kind, not only practices.
	organisation: column('code', code(/^[A-Z0-9]{3,8}$/, 'an organisation code')),
	name: column('name', text),
	line1: column('a1', optionalText),
	line2: column('a2', optionalText),
	line3: column('a3', optionalText),
	line4: column('a4', optionalText),
	line5: column('a5', optionalText),
	postcode: column('postcode', text),
	status: column('status', code(/^[ACDP]$/, 'a status A, C, D or P')),
	phone: column('phone', optionalText),
	setting: column('setting', code(/^\d{1,2}$/, 'a prescribing setting from 0 to 99'))
};

/** NHS ODS, epraccur, as CSV or in its zip: the open GP practices only (status A, setting 4). Throws ReleaseError. */
export function readPracticeAddresses(file: ReleaseFile): PracticeAddress[] {
	const rows = readTable(unzippedTable(file, /^epraccur\.csv$/i, 'named "epraccur.csv"'), practiceColumns, {
		unique: [['organisation']],
		headerless: { firstCell: /^[A-Z]\d{5}$/, headers: epraccurHeaders.split(',') },
		check: (row) => {
			if (!isOpenPractice(row)) return undefined;
			if (practiceCode.parse(row.organisation) === undefined) {
				return { column: 'organisation', expected: practiceCode.expected, found: row.organisation };
			}
			if (postcode.parse(row.postcode) !== undefined) return undefined;
			return { column: 'postcode', expected: postcode.expected, found: row.postcode };
		}
	});
	return rows.filter(isOpenPractice).map((row) => ({
		code: row.organisation,
		name: row.name,
		addressLines: present([row.line1, row.line2, row.line3, row.line4, row.line5]),
		postcode: postcode.parse(row.postcode) ?? row.postcode,
		phone: tidyPhone(row.phone ?? '')
	}));
}

function isOpenPractice({ status, setting }: { status: string; setting: string }): boolean {
	return status === 'A' && setting === '4';
}

function present(lines: readonly (string | null)[]): string[] {
	return lines.filter((line) => line !== null);
}

/** OHID Fingertips, indicator 94240: each practice's IMD 2025 score, weighted by its list. */
export function readPracticeImd(file: ReleaseFile): { practiceCode: string; imdScore: number }[] {
	const columns = {
		practiceCode: column(['PRACTICE_CODE', 'Area Code'], practiceCode),
		imdScore: column(['IMD_SCORE', 'Value'], number({ min: 0, max: 100 }))
	};
	return readTable(file, columns, { unique: [['practiceCode']] });
}

export type PcnAddress = {
	pcnCode: string;
	name: string;
	subIcbCode: string;
	openDate: string;
	closeDate: string | null;
	addressLines: string[];
	postcode: string;
};

const pcnColumns = {
	pcnCode: column('PCN Code', pcnCode),
	name: column('PCN Name', text),
	subIcbCode: column('Current Sub ICB Loc Code', nhsAreaCode),
	openDate: column('Open Date', date),
	closeDate: column('Close Date', orMissing(date, '')),
	line1: column('Address Line 1', optionalText),
	line2: column('Address Line 2', optionalText),
	line3: column('Address Line 3', optionalText),
	line4: column('Address Line 4', optionalText),
	line5: column('Address Line 5', optionalText),
	postcode: column('Postcode', postcode)
};

/** NHS ODS, ePCN, PCN details: open and closed networks. Throws ReleaseError. */
export function readPcnAddresses(file: ReleaseFile): PcnAddress[] {
	const rows = readTable(file, pcnColumns, { unique: [['pcnCode']] });
	return rows.map(({ line1, line2, line3, line4, line5, ...pcn }) => ({
		...pcn,
		addressLines: present([line1, line2, line3, line4, line5])
	}));
}
