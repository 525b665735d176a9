/**
 * Legal aid in November 2015: a list of its time, kept as history. It feeds no measure and no search; only the
 * "how it was" part of a profile reads it.
 */

/** What an entry of the list could be for, those of a household's daily troubles first. */
export const legalAidSubjects = {
	debt: 'Debt',
	housing: 'Housing',
	'welfare-benefits': 'Welfare benefits',
	'community-care': 'Community care',
	immigration: 'Immigration and asylum',
	discrimination: 'Discrimination',
	education: 'Education',
	'mental-health': 'Mental health',
	family: 'Family',
	'family-mediation': 'Family mediation',
	'public-law': 'Public law',
	police: 'Claims against the police',
	'clinical-negligence': 'Clinical negligence',
	crime: 'Crime',
	'prison-law': 'Prison law'
} as const;

export type LegalAidSubject = keyof typeof legalAidSubjects;
export const legalAidSubjectIds = Object.keys(legalAidSubjects) as LegalAidSubject[];

/** Where an entry is: the office itself, or a place its staff visit. */
export const legalAidKinds = ['office', 'outreach'] as const;
export type LegalAidKind = (typeof legalAidKinds)[number];

/** What stands in the table for an entry that names no subject. */
export const NO_SUBJECT = 'not-given';

export const subjectsText = (subjects: readonly LegalAidSubject[]): string =>
	legalAidSubjectIds.filter((id) => subjects.includes(id)).join(' ') || NO_SUBJECT;

/** So many entries of one kind that were for the same subjects, written as in the table. */
export interface LegalAidEntry {
	kind: LegalAidKind;
	subjects: string;
	places: number;
}

/** How many places: offices, and places visited. */
export type LegalAidCount = Record<LegalAidKind, number>;

/** Adds up entries; with a subject, those that were for it. An office for three subjects counts in each. */
export function countLegalAid(entries: readonly LegalAidEntry[], subject?: LegalAidSubject): LegalAidCount {
	const count: LegalAidCount = { office: 0, outreach: 0 };
	for (const { kind, subjects, places } of entries) {
		if (subject === undefined || subjects.split(' ').includes(subject)) count[kind] += places;
	}
	return count;
}
