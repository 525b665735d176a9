import type { Measure } from '../measure-type.ts';
import { returnsSource } from '../sources.ts';

const notReported = {
	'no-return': {
		words: 'not reported',
		predicate: 'did not report it',
		explanation:
			'The borough has published no return for the quarter, or left the question empty. This is not nought.'
	},
	zero: {
		words: 'none',
		predicate: 'report none',
		explanation: 'The borough says that there are none.'
	}
} as const;
const withheld = {
	words: 'withheld',
	predicate: 'withheld',
	explanation: 'From 1 to 4 people: withheld so that nobody can be recognised.'
} as const;

const said = {
	denominator: null,
	direction: 'more-provision',
	theme: 'programme',
	format: 'count',
	precision: 'day',
	areaTypes: ['borough'],
	sources: [returnsSource],
	absenceWords: notReported,
	listed: true
} as const;

const ownWords =
	'What the borough says in its quarterly return, checked by an editor of the atlas before it is published.';
const besideNhs =
	'Link workers employed by a charity, the council or another host, whom no network reports. Shown beside the NHS figure and never added to it.';
const small = 'A number from 1 to 4 is withheld.';

const parts = {
	...said,
	unit: 'of 10 parts',
	denominator: 'parts of the basic standard',
	absenceWords: undefined,
	sources: ['pcn-workforce-2026-06', 'practice-pcn-map-2026-07', 'debt-advice-2026-04', returnsSource]
} as const;

export const returnsMeasures = {
	'standard-met': {
		...parts,
		name: 'Parts of the basic standard that are met',
		shortName: 'Basic standard met',
		question: 'How many of the ten parts of the basic standard does the borough meet?',
		caveats: [
			'Ten parts: four worked out from official figures, six from the borough’s newest published return, however old.',
			'A part that is not reported is not counted as met, and is not a “no”. A borough that has never returned can meet four of the ten at most.',
			'A part that is only partly met is not counted.'
		]
	},
	'standard-not-reported': {
		...parts,
		name: 'Parts of the basic standard that nobody has reported',
		shortName: 'Basic standard not reported',
		question: 'For how many of the ten parts of the basic standard do we not know?',
		direction: 'neutral',
		caveats: [
			'No return, an unanswered question, or networks without a return that could change the answer.'
		],
		listed: false
	},
	'hosted-link-worker-fte': {
		...said,
		name: 'Link workers outside the NHS return, full-time equivalent',
		shortName: 'Hosted link workers',
		question: 'How many link workers do charities and councils employ?',
		unit: 'full-time posts',
		format: 'posts',
		caveats: [besideNhs, ownWords]
	},
	'hosted-link-worker-posts': {
		...said,
		name: 'Link workers outside the NHS return, people in post',
		shortName: 'Hosted link workers, people',
		question: 'How many people work as link workers for charities and councils?',
		unit: 'people in post',
		caveats: [besideNhs, ownWords]
	},
	volunteers: {
		...said,
		name: 'Volunteers who help the programme',
		shortName: 'Volunteers',
		question: 'How many volunteers help?',
		unit: 'volunteers',
		caveats: [ownWords]
	},
	referrals: {
		...said,
		name: 'Referrals to link workers in the quarter',
		shortName: 'Referrals',
		question: 'How many people were referred to a link worker?',
		unit: 'referrals in the quarter',
		direction: 'neutral',
		absenceWords: { ...notReported, suppressed: withheld },
		caveats: [ownWords, small]
	},
	'referral-rate': {
		...said,
		name: 'Referrals in the quarter per 1,000 patients',
		shortName: 'Referrals per 1,000',
		question: 'How many people were referred to a link worker, for the number of patients?',
		unit: 'referrals in the quarter per 1,000 patients',
		denominator: 'registered patients',
		format: 'rate',
		sources: [returnsSource, 'list-sizes-2026-07', 'practice-pcn-map-2026-07', 'registrations-2022-07'],
		absenceWords: { ...notReported, suppressed: withheld },
		hasLimits: true,
		caveats: [
			ownWords,
			small,
			'Patients of the networks that serve the borough, each shared out by where its patients live (today’s lists, whatever the quarter).',
			'With 95% confidence limits: Byar’s, or exact ones for fewer than ten referrals.'
		]
	}
} as const satisfies Record<string, Measure>;
