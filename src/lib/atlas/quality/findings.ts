import type { FindingEntry } from './finding-entry.ts';
import { placeFindings } from './place-findings.ts';

export { findingGroups, findingGroupWords } from './finding-entry.ts';
export type { FindingEntry } from './finding-entry.ts';

const staff = 'pcn-workforce-2026-06';
const map = 'practice-pcn-map-2026-07';
const registered = 'registrations-2022-07';
const changes = 'lsoa-2011-2021-lookup';

/** Everything that is looked for, whether or not it is found. */
export const findings = {
	'networks-no-return': {
		...{ group: 'missing', source: staff, when: 'built', outOf: 'networks' },
		...{ one: 'network made no return', many: 'networks made no return' },
		why: 'The workforce release has no record of any of its staff.',
		effect: 'It has no figure, no colour and no rank, and sums say how many networks they are of.'
	},
	'boroughs-no-return': {
		...{ group: 'missing', source: 'borough-returns', when: 'built', outOf: 'boroughs' },
		...{ one: 'borough has no published return', many: 'boroughs have no published return' },
		why: 'Borough returns began with the atlas; one is published when an editor has checked it.',
		effect: 'What only a borough can say of its programme reads “not reported”.'
	},
	'quarters-not-held': {
		...{ group: 'missing', source: 'pcn-workforce-history', when: 'built', outOf: 'quarters' },
		...{ one: 'quarter is not held', many: 'quarters are not held' },
		why: 'The individual-level files of these quarters have not been brought in.',
		effect: 'Charts draw a gap, not a line.'
	},
	'practices-no-network': {
		...{ group: 'missing', source: map, when: 'built', outOf: 'practices' },
		...{ one: 'practice belongs to no network', many: 'practices belong to no network' },
		why: 'The release calls it unallocated.',
		effect: 'Its patients count in its sub-ICB location and in London, and in no network.'
	},
	'practices-unplaced': {
		...{ group: 'missing', source: 'postcodes-2025-11', when: 'built', outOf: 'practices' },
		...{ one: 'practice has no place on the map', many: 'practices have no place on the map' },
		why: 'Its postcode is not among the live ones of London.',
		effect: 'It stands in every list, and on no map.'
	},
	'practices-no-address': {
		...{ group: 'missing', source: 'practice-addresses-2025-11', when: 'built', outOf: 'practices' },
		...{ one: 'practice has no address', many: 'practices have no address' },
		why: 'It opened, or took its code, after the list of addresses was made.',
		effect: 'Its postcode is shown alone.'
	},
	'practices-no-phone': {
		...{ group: 'missing', source: 'practice-addresses-2025-11', when: 'built', outOf: 'practices' },
		...{ one: 'practice has no telephone number', many: 'practices have no telephone number' },
		why: 'The list of addresses gives none, or does not have the practice.',
		effect: 'The search says so, and shows the address.'
	},
	'practices-not-registered': {
		...{ group: 'missing', source: registered, when: 'built', outOf: 'practices' },
		...{
			one: 'practice has no record of where its patients live',
			many: 'practices have no record of where their patients live'
		},
		why: 'It has opened, or taken a new code, since July 2022.',
		effect: 'Its network is shared out by where the patients of its other practices live.'
	},
	'practices-no-published-score': {
		...{ group: 'missing', source: 'practice-imd-2025', when: 'built', outOf: 'practices' },
		...{
			one: 'practice has no published deprivation score',
			many: 'practices have no published deprivation score'
		},
		why: 'The publisher gives none.',
		effect: 'Nothing: the published scores are only there to check our own.'
	},
	'small-areas-no-digital-score': {
		...{ group: 'missing', source: 'digital-exclusion-1-6', when: 'built', outOf: 'small areas' },
		...{
			one: 'small area has no digital exclusion score',
			many: 'small areas have no digital exclusion score'
		},
		why: 'The index gives none for the small area of 2011 it was.',
		effect: 'It has no figure, and averages leave it out.'
	},
	'older-poverty-withheld': {
		...{ group: 'missing', source: 'iod-2025-indicators', when: 'built', outOf: 'small areas' },
		...{
			one: 'small area’s count of older people in poverty is withheld',
			many: 'small areas’ counts of older people in poverty are withheld'
		},
		why: 'The publisher withholds a count so small that it could tell of a person.',
		effect: 'It reads “withheld”, and sums over larger areas leave it out.'
	},
	'staff-no-hours': {
		...{ group: 'missing', source: staff, when: 'prepared', outOf: 'records of the roles shown' },
		...{ one: 'record gives no hours', many: 'records give no hours' },
		why: 'The release has “NA” for its full-time equivalent.',
		effect: 'It counts as a record, without hours.'
	},
	'networks-closed': {
		...{
			group: 'left-out',
			source: 'pcn-workforce-history',
			when: 'built',
			outOf: 'networks of any quarter'
		},
		...{ one: 'network of an earlier quarter has closed', many: 'networks of earlier quarters have closed' },
		why: 'No practice of today belongs to it.',
		effect: 'It counts in London’s totals of the time, and in no borough.'
	},
	'staff-other-regions': {
		...{ group: 'left-out', source: staff, when: 'prepared', outOf: 'records' },
		...{ one: 'workforce record is of another region', many: 'workforce records are of other regions' },
		why: 'The atlas is of London.',
		effect: 'It is left out.'
	},
	'staff-unknown-networks': {
		...{ group: 'left-out', source: staff, when: 'prepared', outOf: 'networks in the release' },
		...{
			one: 'network in the workforce release is not in the practice map',
			many: 'networks in the workforce release are not in the practice map'
		},
		why: 'No practice of the map belongs to it, so nothing says where its patients live.',
		effect: 'Its staff are left out.'
	},
	'registered-elsewhere': {
		...{ group: 'left-out', source: registered, when: 'prepared', outOf: 'patients registered in July 2022' },
		...{
			one: 'patient of a London practice lived outside London',
			many: 'patients of London practices lived outside London'
		},
		why: 'The small area is not one of London’s.',
		effect: 'Shares of networks are of the patients who live in London.'
	},
	'registered-closed-practices': {
		...{ group: 'left-out', source: registered, when: 'prepared', outOf: 'patients registered in July 2022' },
		...{
			one: 'patient was with a practice that has closed',
			many: 'patients were with practices that have closed'
		},
		why: 'The practice map of today does not have the practice.',
		effect: 'Where its patients lived counts for no network.'
	},
	'postcodes-elsewhere': {
		...{
			group: 'left-out',
			source: 'postcodes-2025-11',
			when: 'prepared',
			outOf: 'postcodes in the release'
		},
		...{ one: 'postcode is outside London', many: 'postcodes are outside London' },
		why: 'The atlas is of London.',
		effect: 'The search says that it is elsewhere.'
	},
	'small-areas-split': {
		...{ group: 'split', source: changes, when: 'prepared', outOf: 'small areas of 2011' },
		...{ one: 'small area of 2011 was split', many: 'small areas of 2011 were split' },
		why: 'More people came to live in it.',
		effect:
			'Its patients are shared out by the people of each part at the census; each part has its rank and score.'
	},
	'small-areas-joined': {
		...{ group: 'split', source: changes, when: 'prepared', outOf: 'small areas of 2011' },
		...{ one: 'small area of 2011 was joined to another', many: 'small areas of 2011 were joined to others' },
		why: 'Too few people lived in it.',
		effect: 'Its patients pass whole; the rank and score of the new one is the mean of those it was made of.'
	},
	'small-areas-redrawn': {
		...{ group: 'split', source: changes, when: 'prepared', outOf: 'small areas of 2011' },
		...{
			one: 'small area of 2011 was redrawn in another way',
			many: 'small areas of 2011 were redrawn in other ways'
		},
		why: 'Its lines were moved, so that it is neither split nor joined.',
		effect: 'It is carried like one that was split: by the people of each part.'
	},
	'staff-large-posts': {
		...{ group: 'flagged', source: staff, when: 'prepared', outOf: 'link-worker records' },
		...{
			one: 'link-worker record is of more than one full-time post',
			many: 'link-worker records are of more than one full-time post'
		},
		why: 'It is a contracted service that is counted as one record, or hours beyond full time.',
		effect: 'It counts as published.'
	},
	'networks-none-recorded': {
		...{ group: 'flagged', source: staff, when: 'built', outOf: 'networks that made a return' },
		...{
			one: 'network returned staff and no link worker',
			many: 'networks returned staff and no link worker'
		},
		why: 'A charity, a council or another network may employ one: the release does not say.',
		effect: 'It reads “none recorded”, and counts as nought.'
	},
	...placeFindings
} as const satisfies Record<string, FindingEntry>;

export type FindingId = keyof typeof findings;
export const findingIds = Object.keys(findings) as FindingId[];
export const findingOf = (id: FindingId): FindingEntry => findings[id];

/** What was found: how often, out of how many, and by name as many as a page has room for. */
export interface Finding {
	id: FindingId;
	count: number;
	/** Null where it is out of nothing that can be counted. */
	outOf: number | null;
	examples: string[];
}

const MOST_EXAMPLES = 60;

/** A finding, its examples cut to what a page has room for. `count` is for what has no names. */
export function found(
	id: FindingId,
	examples: readonly string[],
	outOf: number | null,
	count = examples.length
): Finding {
	return { id, count, outOf, examples: examples.slice(0, MOST_EXAMPLES) };
}
