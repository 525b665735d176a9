import { decileMeasureId, decileNumbers } from '../measures/people.ts';
import type { DecileMeasureId } from '../measures/people.ts';
import type { MeasureId } from '../measures.ts';
import type { TopicId } from './topic-type.ts';

/** How a measure is worked out: measures of one family are worked out alike. */
export interface MethodFamily {
	/** What is done, in plain words. */
	words: readonly string[];
	/** The same in symbols, line by line; none where nothing is calculated. */
	formula: readonly string[];
	/** The parts of the methods page that say more. */
	topics: readonly TopicId[];
}

const bridge =
	's[p][l] is the share of network p’s patients who live in small area l; s[p][b] the same for area b.';

export const methodFamilies = {
	posts: {
		words: [
			'A network has the full-time posts it returned. Someone who works half the week is half a post.',
			'A borough has each network’s posts in proportion to the share of the network’s patients who live there. A board or a sub-ICB location adds up its own networks.'
		],
		formula: ['posts(b) = Σp posts(p) × s[p][b], over the networks that made a return', bridge],
		topics: ['provision', 'bridge', 'absence']
	},
	rate: {
		words: [
			'Posts divided by patients, for every 10,000.',
			'All the area’s patients are counted. Where a network made no return its posts are unknown and its patients are still there, so the rate of a larger area may be a little low; it says how many networks returned.'
		],
		formula: [
			'rate(a) = posts(a) ÷ patients(a) × 10,000',
			'For a small area: rate(l) = Σp patients(p) × s[p][l] × rate(p) ÷ Σp patients(p) × s[p][l], over the networks that made a return; “made no return” where most of its patients are in networks that made none.',
			bridge
		],
		topics: ['provision', 'bridge', 'absence']
	},
	'per-post': {
		words: [
			'The link-worker rate the other way up. Where there is no link worker it does not apply: it is not nought.'
		],
		formula: ['patients(a) ÷ posts(a)'],
		topics: ['provision', 'absence']
	},
	coverage: {
		words: [
			'Every patient belongs to one of three groups: their network records a link worker, records none, or made no return. The three shares add up to 100%.',
			'A network is wholly in one group; a borough holds parts of several.'
		],
		formula: [
			'share(a) = Σp patients(p) × s[p][a], over the networks of one group ÷ the same over every network × 100'
		],
		topics: ['coverage', 'bridge']
	},
	shortfall: {
		words: [
			'Everyone gets the service and its scale follows need. Today’s posts are shared out so that a person in the most deprived tenth of England counts twice as much as one in the least. The shortfall is that share less the posts an area has.',
			'Areas that made no return take no part and set no standard.'
		],
		formula: [
			'w(d) = 1 + (g − 1) × (10 − d) ÷ 9, with the gradient g = 2',
			'N(a) = Σd people(a, d) × w(d)',
			'target(a) = T × N(a) ÷ ΣN, where T is the posts of all areas that take part',
			'shortfall(a) = target(a) − posts(a)'
		],
		topics: ['shortfall', 'need', 'next-posts']
	},
	'returns-made': {
		words: ['Networks that are in the workforce release, whatever they returned, counted.'],
		formula: [],
		topics: ['absence', 'changed-reporting']
	},
	said: {
		words: [
			'What the borough says in its quarterly return. An editor checks it before it is published; nothing is calculated.'
		],
		formula: [],
		topics: ['standard', 'absence']
	},
	'referral-rate': {
		words: [
			'Referrals divided by the patients of the networks that serve the borough, for every 1,000.',
			'Referrals vary by chance from quarter to quarter, so the rate has 95% confidence limits.'
		],
		formula: [
			'rate = referrals ÷ patients × 1,000',
			'Limits of a count O of ten or more (Byar): lower = O × (1 − 1 ÷ 9O − z ÷ 3√O)³; upper = (O + 1) × (1 − 1 ÷ 9(O + 1) + z ÷ 3√(O + 1))³; z = 1.96. Exact limits for fewer than ten.'
		],
		topics: ['limits', 'standard']
	},
	standard: {
		words: ['Ten parts, each with a standing, evidence and a date. Those of one standing are counted.'],
		formula: [],
		topics: ['standard', 'absence']
	},
	reach: {
		words: [
			'A small area’s residents are spread evenly over its live postcodes, and those at postcodes within 923 metres of a face-to-face site are counted: 15 minutes’ walk.',
			'Larger areas add up their small areas. A network has the average of the places its patients live.'
		],
		formula: [
			'reach = minutes × 80 m ÷ 1.3',
			'share(l) = postcodes of l within reach ÷ postcodes of l × 100',
			'share(a) = Σl residents(l) × share(l) ÷ Σl residents(l); for a network Σl s[p][l] × share(l)'
		],
		topics: ['walking', 'advice-access']
	},
	access: {
		words: [
			'Each site is shared among everyone who can walk to it; each place adds up its shares of the sites it can reach. Near counts for more than far, in both steps.',
			'The figure is the mean over people who have a site in reach. Where nobody has, it says “none within 15 minutes”.'
		],
		formula: [
			'weight w = 1 within 5 minutes, 0.68 from 5 to 10, 0.22 from 10 to 15',
			'R(s) = 1 ÷ Σi residents(i) × w(i, s), over postcodes i within 15 minutes of site s',
			'A(i) = Σs R(s) × w(i, s); access(a) = Σi residents(i) × A(i) ÷ Σi residents(i) × 10,000, over the postcodes of a with a site in reach'
		],
		topics: ['advice-access', 'walking']
	},
	places: {
		words: [
			'Places are counted where they stand. A network has those in the small areas where more people are registered with it than with any other network.'
		],
		formula: [],
		topics: ['walking', 'bridge']
	},
	score: {
		words: [
			'A score is averaged, not added up: over residents for a borough or a board, over patients for a network.'
		],
		formula: [
			'score(a) = Σl residents(l) × score(l) ÷ Σl residents(l)',
			'score(p) = Σl s[p][l] × score(l)',
			bridge
		],
		topics: ['need', 'bridge']
	},
	share: {
		words: [
			'People (or households) counted, out of all of them, added up over an area’s small areas.',
			'A network has the average of the places its patients live: what is published is about the place, not about the patients themselves.'
		],
		formula: ['share(a) = Σl counted(l) ÷ Σl all(l)', 'share(p) = Σl s[p][l] × share(l)', bridge],
		topics: ['need', 'bridge']
	},
	published: {
		words: ['As published for each small area; nothing is calculated.'],
		formula: [],
		topics: ['need']
	},
	patients: {
		words: [
			'A network has the lists of its practices. A borough or small area has each network’s list in proportion to where its patients lived in July 2022.'
		],
		formula: ['patients(a) = Σp list(p) × s[p][a]', bridge],
		topics: ['words', 'bridge']
	},
	residents: {
		words: ['The 2021 census’s usual residents of an area’s small areas, added up.'],
		formula: [],
		topics: ['words']
	},
	decile: {
		words: [
			'People who live in small areas of one tenth of England by deprivation: residents for a borough or a board, patients for a network.'
		],
		formula: [
			'people(a, d) = Σl residents(l), over the small areas of a in decile d',
			'people(p, d) = list(p) × Σl s[p][l], over small areas in decile d'
		],
		topics: ['need', 'shortfall']
	}
} as const satisfies Record<string, MethodFamily>;
export type MethodFamilyId = keyof typeof methodFamilies;

const deciles = Object.fromEntries(
	decileNumbers.map((decile) => [decileMeasureId(decile), 'decile'])
) as Record<DecileMeasureId, 'decile'>;

/** Every measure has a family: leaving one out is a type error. */
export const familyOf: Record<MeasureId, MethodFamilyId> = {
	'link-worker-rate': 'rate',
	'link-worker-fte': 'posts',
	'patients-per-link-worker': 'per-post',
	coverage: 'coverage',
	'coverage-none-recorded': 'coverage',
	'coverage-no-return': 'coverage',
	shortfall: 'shortfall',
	'pcn-returns': 'returns-made',
	'mental-health-link-worker-fte': 'posts',
	'wellbeing-coach-fte': 'posts',
	'care-coordinator-fte': 'posts',
	'standard-met': 'standard',
	'standard-not-reported': 'standard',
	'hosted-link-worker-fte': 'said',
	'hosted-link-worker-posts': 'said',
	volunteers: 'said',
	referrals: 'said',
	'referral-rate': 'referral-rate',
	'advice-within-15': 'reach',
	'advice-access': 'access',
	'advice-sites': 'places',
	libraries: 'places',
	'imd-score': 'score',
	'imd-decile': 'published',
	core20: 'share',
	'income-deprivation': 'share',
	'older-poverty': 'share',
	'limited-english': 'share',
	disabled: 'share',
	'poor-health': 'share',
	'unpaid-care': 'share',
	'no-car': 'share',
	'no-english-household': 'share',
	'digital-exclusion': 'score',
	patients: 'patients',
	residents: 'residents',
	'aged-65-plus': 'share',
	...deciles
};

export const familyOfMeasure = (id: MeasureId): MethodFamily => methodFamilies[familyOf[id]];
