import type { FindingEntry } from './finding-entry.ts';

const advice = 'debt-advice-2026-04';
const legalAid = 'legal-aid-2015-11';
const libraries = 'libraries-2023';

/** What is looked for in the lists of places: advice, legal aid as it was, libraries. */
export const placeFindings = {
	'advice-elsewhere': {
		...{ group: 'left-out', source: advice, when: 'prepared', outOf: 'services in the list' },
		...{ one: 'debt-advice service is outside London', many: 'debt-advice services are outside London' },
		why: 'Its postcode is not one of London’s.',
		effect: 'It is left out, and so is whatever it does for Londoners across the border.'
	},
	'advice-lost': {
		...{ group: 'left-out', source: advice, when: 'prepared', outOf: 'services in the list' },
		...{
			one: 'debt-advice service has a London postcode that is not live',
			many: 'debt-advice services have London postcodes that are not live'
		},
		why: 'Nothing says where it is.',
		effect: 'It is left out.'
	},
	'advice-mailboxes': {
		...{ group: 'left-out', source: advice, when: 'prepared', outOf: 'services in London' },
		...{
			one: 'debt-advice service’s mailbox looks like a person’s',
			many: 'debt-advice services’ mailboxes look like a person’s'
		},
		why: 'Nothing here identifies a person.',
		effect: 'The address is left out, and the service kept.'
	},
	'libraries-closed': {
		...{ group: 'left-out', source: libraries, when: 'built', outOf: 'libraries' },
		...{ one: 'library was closed', many: 'libraries were closed' },
		why: 'The return of its borough says so.',
		effect: 'It is kept in the table, and left off maps and plans.'
	},
	'libraries-not-public': {
		...{ group: 'left-out', source: libraries, when: 'built', outOf: 'libraries' },
		...{
			one: 'open library is in a prison or on wheels',
			many: 'open libraries are in prisons or on wheels'
		},
		why: 'Nobody can count on walking into it.',
		effect: 'It is kept in the table, and left off maps and plans.'
	},
	'advice-twice': {
		...{ group: 'flagged', source: advice, when: 'built', outOf: 'services in London' },
		...{
			one: 'debt-advice service shares its name and postcode with another',
			many: 'debt-advice services share their name and postcode with another'
		},
		why: 'It may be listed twice.',
		effect: 'Both are kept; walking times are the same with either.'
	},
	'advice-no-way': {
		...{ group: 'flagged', source: advice, when: 'built', outOf: 'services in London' },
		...{
			one: 'debt-advice service gives no way to be advised',
			many: 'debt-advice services give no way to be advised'
		},
		why: 'The list says neither face to face, nor by telephone, nor online.',
		effect: 'It is listed, and counts for no walking time.'
	},
	'legal-aid-no-subject': {
		...{ group: 'flagged', source: legalAid, when: 'prepared', outOf: 'entries of the list of 2015' },
		...{ one: 'legal aid entry of 2015 names no subject', many: 'legal aid entries of 2015 name no subject' },
		why: 'The list leaves it blank.',
		effect: 'It counts as a place, and for no subject.'
	},
	'legal-aid-twice': {
		...{ group: 'flagged', source: legalAid, when: 'prepared', outOf: 'entries of the list of 2015' },
		...{
			one: 'legal aid entry of 2015 repeats the name and postcode of another',
			many: 'legal aid entries of 2015 repeat the name and postcode of another'
		},
		why: 'A place may be listed once for each contract, or by mistake.',
		effect: 'Each counts as an entry, as the list has it.'
	},
	'legal-aid-old-postcode': {
		...{ group: 'flagged', source: legalAid, when: 'prepared', outOf: 'entries of the list of 2015' },
		...{
			one: 'legal aid entry of 2015 has a postcode that is no longer live',
			many: 'legal aid entries of 2015 have postcodes that are no longer live'
		},
		why: 'The postcode has been retired since.',
		effect: 'It counts in the small area of the point that the list itself gives.'
	},
	'libraries-no-hours': {
		...{ group: 'flagged', source: libraries, when: 'built', outOf: 'open public libraries' },
		...{ one: 'open public library gives no hours', many: 'open public libraries give no hours' },
		why: 'The return of its borough has none.',
		effect: 'It may still be chosen for a session of advice.'
	}
} as const satisfies Record<string, FindingEntry>;
