import { practiceCode as practiceShape } from './codes.ts';
import { date } from './dates.ts';
import { code, integer, text } from './parsers.ts';
import { ReleaseError } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';
import type { RowFault } from './table.ts';
import { column, optionalColumn, readTable, sharedValue } from './table.ts';
import { unzippedTable } from './zip.ts';

export type ListSize = { practiceCode: string; patients: number; aged65Plus: number };

const columns = {
	extractDate: column('EXTRACT_DATE', date),
	/** The national file also adds up practices by board, region and country. */
	kind: optionalColumn('ORG_TYPE', text),
	practiceCode: column(['ORG_CODE', 'PRACTICE_CODE'], code(/^[A-Z0-9]{3,9}$/, practiceShape.expected)),
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
 * NHS England, Patients Registered at a GP Practice, five-year age groups by sex: the CSV, or its zip. The release is not rounded,
 * so every practice's age groups must add up to each sex, and the sexes to its total, exactly; this is also
 * what catches a file cut short between two rows. Throws ReleaseError.
 */
export function readListSizes(file: ReleaseFile): { extractDate: string; lists: ListSize[] } {
	const csv = unzippedTable(
		file,
		/^gp-reg-pat-prac-quin-age.*\.csv$/i,
		'named "gp-reg-pat-prac-quin-age….csv"'
	);
	const all = readTable(csv, columns, {
		unique: [['kind', 'practiceCode', 'sex', 'ageGroup']],
		check: (row): RowFault<'practiceCode'> | undefined =>
			!isPractice(row) || practiceShape.parse(row.practiceCode)
				? undefined
				: { column: 'practiceCode', expected: practiceShape.expected, found: row.practiceCode }
	});
	const rows = all.filter(isPractice);
	const practices = new Map<string, Counts>();
	for (const { practiceCode: practice, sex, ageGroup, patients } of rows) {
		const counts = practices.get(practice) ?? new Map<string, Map<string, number>>();
		const ages = counts.get(sex) ?? new Map<string, number>();
		practices.set(practice, counts.set(sex, ages.set(ageGroup, patients)));
	}
	const lists = [...practices].map(([practice, counts]) => sizeOf(csv, practice, counts));
	return { extractDate: sharedValue(csv, all, 'extractDate'), lists };
}

function isPractice({ kind }: { kind: string | null }): boolean {
	return kind === null || /^(gp|gp practice)$/i.test(kind);
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
