import { legalAidKinds } from '../atlas/legal-aid-2015.ts';
import type { LegalAidKind, LegalAidSubject } from '../atlas/legal-aid-2015.ts';
import { boroughCode, lsoaCode } from './codes.ts';
import { oneOf, text, yesNo } from './parsers.ts';
import type { Parser } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import type { RowFault } from './table.ts';

/** The Legal Aid Agency's short names of what a contract is for. */
const subjectOf: Readonly<Record<string, LegalAidSubject>> = {
	AAP: 'police',
	COM: 'community-care',
	CRM: 'crime',
	DEB: 'debt',
	DISC: 'discrimination',
	EDU: 'education',
	FMED: 'family-mediation',
	HOU: 'housing',
	IMMAS: 'immigration',
	MAT: 'family',
	MED: 'clinical-negligence',
	MHE: 'mental-health',
	PL: 'prison-law',
	PUB: 'public-law',
	WB: 'welfare-benefits'
};

const subjects: Parser<LegalAidSubject[]> = {
	expected: `short names of subjects (${Object.keys(subjectOf).join(', ')}) with spaces between, or nothing`,
	parse: (cell) => {
		const words = cell.split(/\s+/).filter((word) => word !== '');
		const named = words.flatMap((word) => subjectOf[word] ?? []);
		return named.length === words.length ? [...new Set(named)] : undefined;
	}
};

const columns = {
	kind: column('kind', oneOf(...legalAidKinds)),
	organisation: column('organisation', text),
	// As listed: some give only the first half, and it serves only to tell entries apart.
	postcode: column('postcode', text),
	subjects: column('categories', subjects),
	welfareBenefits: column('welfare_benefits', yesNo),
	housing: column('housing', yesNo),
	debt: column('debt', yesNo),
	communityCare: column('community_care', yesNo),
	borough: column('lad_code', boroughCode),
	lsoa: column('lsoa21_code', lsoaCode),
	locatedBy: column('located_by', oneOf('current postcode', 'fixture point'))
};

/** A place where legal aid was given in November 2015: an office, or somewhere its staff went. */
export interface LegalAidPlace {
	kind: LegalAidKind;
	organisation: string;
	postcode: string;
	subjects: LegalAidSubject[];
	borough: string;
	lsoa: string;
	/** Placed by today's postcodes; otherwise by the point in the list, because the postcode is no longer live. */
	atLivePostcode: boolean;
}

/** Legal Aid Agency, providers of legal aid, November 2015. Throws ReleaseError. */
export function readLegalAid(file: ReleaseFile): LegalAidPlace[] {
	const rows = readTable(file, columns, { check: flagsDisagree });
	return rows.map(({ kind, organisation, postcode: code, subjects: named, borough, lsoa, locatedBy }) => ({
		...{ kind, organisation, postcode: code, subjects: named, borough, lsoa },
		atLivePostcode: locatedBy === 'current postcode'
	}));
}

type LegalAidRow = Record<(typeof flags)[number][0], boolean> & { subjects: LegalAidSubject[] };
const flags = [
	['welfareBenefits', 'welfare-benefits'],
	['housing', 'housing'],
	['debt', 'debt'],
	['communityCare', 'community-care']
] as const;

/** Four subjects are said twice, as a short name and as a column of their own. */
function flagsDisagree(row: LegalAidRow): RowFault<(typeof flags)[number][0]> | undefined {
	const odd = flags.find(([flag, subject]) => row[flag] !== row.subjects.includes(subject));
	if (!odd) return undefined;
	const [flag, subject] = odd;
	return {
		column: flag,
		expected: `what the categories say of ${subject}`,
		found: String(row[flag])
	};
}
