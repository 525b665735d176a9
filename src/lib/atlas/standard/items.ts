import type { QuestionId } from '../returns/questions.ts';
import type { Standing } from '../returns/standings.ts';
import type { SourceId } from '../sources.ts';

/** The ten parts of the basic standard, in the order they are numbered (measures.md §9). */
export const standardItemIds = [
	'every-network',
	'patients-covered',
	'provision-at-target',
	'advice-in-reach',
	'self-referral',
	'referral-routes',
	'advice-in-health',
	'offline-route',
	'supported-workforce',
	'funded-partners'
] as const;
export type StandardItemId = (typeof standardItemIds)[number];

/** The first four are worked out from official releases; the rest are what a borough says in its return. */
export type ComputedItemId = 'every-network' | 'patients-covered' | 'provision-at-target' | 'advice-in-reach';
export type ReturnedItemId = Exclude<StandardItemId, ComputedItemId>;

export interface StandardItem {
	number: number;
	/** In a table or a list: "A link worker in every network". */
	name: string;
	/** In plain words, for someone who has never heard of the standard. */
	question: string;
	/** What each answer means. A part that is partly met is not counted as met. */
	means: Record<Exclude<Standing, 'not-reported'>, string>;
	/** The questions of the return that answer it; none where the part is computed. */
	questions: readonly QuestionId[];
}

export const standardItems: Record<StandardItemId, StandardItem> = {
	'every-network': {
		number: 1,
		name: 'A link worker in every network',
		question: 'Does every primary care network that serves the borough have a link worker?',
		means: {
			yes: 'Every network that serves the borough records a link worker.',
			partly: 'At least half of them do.',
			no: 'Fewer than half of them do.'
		},
		questions: []
	},
	'patients-covered': {
		number: 2,
		name: 'Nearly all patients covered',
		question: 'Do nearly all patients belong to a network with a link worker?',
		means: {
			yes: 'At least 95% of the borough’s patients belong to a network that records a link worker.',
			partly: 'At least half of that: 47.5%.',
			no: 'Fewer than 47.5% do.'
		},
		questions: []
	},
	'provision-at-target': {
		number: 3,
		name: 'Enough link workers for the need',
		question: 'Are there as many link workers as the borough’s need calls for?',
		means: {
			yes: 'The borough has its share of London’s posts or more, with twice the provision in the most deprived tenth of England as in the least.',
			partly: 'It has at least half of its share.',
			no: 'It has less than half of its share.'
		},
		questions: []
	},
	'advice-in-reach': {
		number: 4,
		name: 'Advice within walking distance',
		question: 'Can most people walk to face-to-face advice?',
		means: {
			yes: 'At least 50% of residents live within 15 minutes’ walk of face-to-face debt advice.',
			partly: 'At least half of that: 25%.',
			no: 'Fewer than 25% do.'
		},
		questions: []
	},
	'self-referral': {
		number: 5,
		name: 'Anyone can refer themselves',
		question: 'Can anyone refer themselves?',
		means: {
			yes: 'The borough says that anyone can.',
			partly: 'The borough says that some people can.',
			no: 'The borough says that nobody can.'
		},
		questions: ['self-referral', 'self-referral-detail', 'self-referral-evidence']
	},
	'referral-routes': {
		number: 6,
		name: 'Referral from beyond the GP',
		question: 'Can people be referred by others than their GP practice?',
		means: {
			yes: 'Two or more of education, libraries, social care, care homes and housing associations can refer.',
			partly: 'One of them can.',
			no: 'None of them can.'
		},
		questions: ['referral-routes', 'referral-routes-detail', 'referral-routes-evidence']
	},
	'advice-in-health': {
		number: 7,
		name: 'Advice in a health setting',
		question: 'Is welfare or legal advice given in a health setting?',
		means: {
			yes: 'The borough says that it is.',
			partly: 'The borough says that it is in part.',
			no: 'The borough says that it is not.'
		},
		questions: ['advice-in-health', 'advice-in-health-detail', 'advice-in-health-evidence']
	},
	'offline-route': {
		number: 8,
		name: 'A way in without the internet',
		question: 'Is there a way in that needs no internet?',
		means: {
			yes: 'The borough says that there is.',
			partly: 'The borough says that there is in part.',
			no: 'The borough says that there is none.'
		},
		questions: ['offline-route', 'offline-route-detail', 'offline-route-evidence']
	},
	'supported-workforce': {
		number: 9,
		name: 'A supported workforce',
		question: 'Do link workers have training, supervision and a career path?',
		means: {
			yes: 'The borough says that they do.',
			partly: 'The borough says that they have some of these.',
			no: 'The borough says that they do not.'
		},
		questions: ['supported-workforce', 'supported-workforce-detail', 'supported-workforce-evidence']
	},
	'funded-partners': {
		number: 10,
		name: 'Partners paid for referrals',
		question: 'Are voluntary and community partners paid for the referrals they take?',
		means: {
			yes: 'The borough says that they are.',
			partly: 'The borough says that some are.',
			no: 'The borough says that they are not.'
		},
		questions: ['funded-partners', 'funded-partners-detail', 'funded-partners-evidence']
	}
};

export const isReturned = (id: StandardItemId): id is ReturnedItemId =>
	standardItems[id].questions.length > 0;

/** Where one borough stands on one part of the standard, and who says so. */
export interface StandardFinding {
	borough: string;
	item: StandardItemId;
	standing: Standing;
	/** A sentence with the numbers and the date behind the standing, or what is missing. */
	evidence: string;
	/** A page that shows it, if the borough gave one. */
	link: string | null;
	/** The day the standing is about; null where nothing has been reported. */
	period: string | null;
	source: SourceId;
}

/** A finding before the borough and the source are written on it. */
export type Evaluated = Pick<StandardFinding, 'standing' | 'evidence' | 'link' | 'period'>;

/** How many of the ten parts stand where. */
export function tally(
	findings: readonly Pick<StandardFinding, 'standing'>[]
): Record<'met' | 'partly' | 'notMet' | 'notReported', number> {
	const count = (standing: Standing) => findings.filter((found) => found.standing === standing).length;
	return {
		met: count('yes'),
		partly: count('partly'),
		notMet: count('no'),
		notReported: count('not-reported')
	};
}
