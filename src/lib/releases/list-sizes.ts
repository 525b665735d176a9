import { practiceCode } from './codes.ts';
import { date } from './dates.ts';
import { code, integer } from './parsers.ts';
import { ReleaseError } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable, sharedValue } from './table.ts';

export type ListSize = { practiceCode: string; patients: number; aged65Plus: number };

const columns = {
	extractDate: column('EXTRACT_DATE', date),
	practiceCode: column(['ORG_CODE', 'PRACTICE_CODE'], practiceCode),
	sex: column('SEX', code(/^[A-Z]+$/, 'a sex such as ALL, FEMALE or MALE')),
	ageGroup: column(
		'AGE_GROUP_5',
		code(/^(ALL|\d{1,2}_\d{1,2}|\d{2,3}\+)$/, 'an age group such as 65_69 or ALL')
	),
	patients: column('NUMBER_OF_PATIENTS', integer({ min: 0, max: 1_000_000 }))
};

/** Patients of one practice by sex, then by age group; "ALL" is the total of each. */
type Counts = Map<string, Map<string, number>>;

/**
 * NHS England, Patients Registered at a GP Practice, five-year age groups by sex. The release is not rounded,
 * so every practice's age groups must add up to each sex, and the sexes to its total, exactly; this is also
 * what catches a file cut short between two rows. Throws ReleaseError.
 */
export function readListSizes(file: ReleaseFile): { extractDate: string; lists: ListSize[] } {
	const rows = readTable(file, columns, { unique: [['practiceCode', 'sex', 'ageGroup']] });
	const practices = new Map<string, Counts>();
	for (const { practiceCode: practice, sex, ageGroup, patients } of rows) {
		const counts = practices.get(practice) ?? new Map<string, Map<string, number>>();
		const ages = counts.get(sex) ?? new Map<string, number>();
		practices.set(practice, counts.set(sex, ages.set(ageGroup, patients)));
	}
	const lists = [...practices].map(([practice, counts]) => sizeOf(file, practice, counts));
	return { extractDate: sharedValue(file, rows, 'extractDate'), lists };
}

function sizeOf(file: ReleaseFile, practice: string, counts: Counts): ListSize {
	const fail = (expected: string, found: string): never => {
		throw new ReleaseError({ file: file.name, expected: `${expected} of practice ${practice}`, found });
	};
	const patients = counts.get('ALL')?.get('ALL') ?? fail('a row with SEX ALL and AGE_GROUP_5 ALL', 'none');
	let allSexes = 0;
	let aged65Plus = 0;
	for (const [sex, ages] of counts) {
		if (sex === 'ALL') continue;
		const total = ages.get('ALL') ?? fail(`a row with SEX ${sex} and AGE_GROUP_5 ALL`, 'none');
		let allAges = 0;
		for (const [ageGroup, count] of ages) {
			if (ageGroup === 'ALL') continue;
			allAges += count;
			if (Number.parseInt(ageGroup, 10) >= 65) aged65Plus += count;
		}
		if (allAges !== total) fail(`${total} patients in the ${sex} age groups`, `${allAges}`);
		allSexes += total;
	}
	if (allSexes !== patients) fail(`${patients} patients in all sexes`, `${allSexes}`);
	return { practiceCode: practice, patients, aged65Plus };
}
