import { stageEntries, stages } from './stages.ts';
import { standingNames } from './standings.ts';

/** One possible answer of a choice. */
export interface Choice {
	id: string;
	name: string;
	explanation?: string;
}

interface Asked {
	/** Label of the field and heading of the spreadsheet's column. */
	label: string;
	hint?: string;
	/** Text that helps whoever reads the published return is shown to the public; notes to the editor are not. */
	published: boolean;
}

/** A kind decides the field on the form, what a cell may hold, and how an answer is checked. */
export type Question = Asked &
	(
		| { kind: 'choice'; choices: readonly Choice[] }
		| { kind: 'choices'; choices: readonly Choice[] }
		/** A whole number, 0 or more. `atMost`: another count it is part of. */
		| { kind: 'count'; max: number; atMost?: string }
		/** Full-time posts, 0 or more, to two decimals. */
		| { kind: 'posts'; max: number }
		| { kind: 'text'; maxLength: number; long: boolean }
		/** A page on the web: http or https. */
		| { kind: 'link' }
	);

const standingChoices: readonly Choice[] = [
	{ id: 'yes', name: standingNames.yes },
	{ id: 'partly', name: standingNames.partly },
	{ id: 'no', name: standingNames.no }
];

const detail = (label: string, hint?: string) =>
	({ kind: 'text', label, hint, maxLength: 600, long: true, published: true }) as const;
const evidence = (label: string) =>
	({
		kind: 'link',
		label,
		hint: 'A web address anyone can open, such as a council or charity page.',
		published: true
	}) as const;
const standing = (label: string, hint?: string) =>
	({ kind: 'choice', label, hint, choices: standingChoices, published: true }) as const;

/**
 * Everything a borough is asked each quarter. Keys are for ever: they name the column of a spreadsheet and the answer
 * in the database. None asks about a person.
 */
export const questions = {
	stage: {
		kind: 'choice',
		label: 'How far does the programme reach?',
		choices: stages.map((id) => ({ id, ...stageEntries[id] })),
		published: true
	},
	'stage-detail': detail('Which places or groups?', 'Needed when the programme is targeted or developing.'),
	'lead-organisation': {
		kind: 'text',
		label: 'Which organisation leads it?',
		hint: 'An organisation, not a person.',
		maxLength: 120,
		long: false,
		published: true
	},
	'self-referral': standing('Can anyone refer themselves?', 'Without going through a GP or another service.'),
	'self-referral-detail': detail('How do people refer themselves?'),
	'self-referral-evidence': evidence('A page that shows how people refer themselves'),
	'referral-routes': {
		kind: 'choices',
		label: 'Who can refer, besides GP practices?',
		hint: 'Two or more meet the standard.',
		choices: [
			{ id: 'education', name: 'Education' },
			{ id: 'libraries', name: 'Libraries' },
			{ id: 'social-care', name: 'Social care' },
			{ id: 'care-homes', name: 'Care homes' },
			{ id: 'housing-associations', name: 'Housing associations' },
			{ id: 'none', name: 'None of these' }
		],
		published: true
	},
	'referral-routes-detail': detail('How do others refer people?'),
	'referral-routes-evidence': evidence('A page that shows who can refer'),
	'offline-route': standing('Is there a way in that needs no internet?', 'By phone, by post or in person.'),
	'offline-route-detail': detail('What is the way in without the internet?'),
	'offline-route-evidence': evidence('A page that shows the way in without the internet'),
	'advice-in-health': standing(
		'Is welfare or legal advice given in a health setting?',
		'Such as a surgery, a hospital or a health centre.'
	),
	'advice-in-health-detail': detail('Where is the advice given, and how often?'),
	'advice-in-health-evidence': evidence('A page that shows where advice is given'),
	'supported-workforce': standing('Do link workers have training, supervision and a career path?'),
	'supported-workforce-detail': detail('What training, supervision and career path are there?'),
	'supported-workforce-evidence': evidence('A page that shows how link workers are supported'),
	'funded-partners': standing(
		'Are voluntary and community partners paid for the referrals they take?',
		'By grant, contract or fee.'
	),
	'funded-partners-detail': detail('How are partners paid?'),
	'funded-partners-evidence': evidence('A page that shows how partners are paid'),
	'hosted-posts': {
		kind: 'count',
		label: 'Link workers who are not in the NHS return',
		hint: 'People employed by a charity, the council or another host. Leave out anyone a primary care network reports.',
		max: 500,
		published: true
	},
	'hosted-fte': {
		kind: 'posts',
		label: 'The hours of these link workers, as full-time posts',
		hint: 'Two people at half time are 1.',
		max: 500,
		published: true
	},
	'hosted-by': {
		kind: 'choices',
		label: 'Who employs these link workers?',
		choices: [
			{ id: 'charity', name: 'A charity or community group' },
			{ id: 'council', name: 'The council' },
			{ id: 'nhs-trust', name: 'An NHS trust' },
			{ id: 'other', name: 'Another host' }
		],
		published: true
	},
	volunteers: {
		kind: 'count',
		label: 'Volunteers who help the programme',
		max: 20_000,
		published: true
	},
	referrals: {
		kind: 'count',
		label: 'Referrals in the quarter',
		hint: 'Every person referred to a link worker, by anyone. A number from 1 to 4 is withheld when published.',
		max: 100_000,
		published: true
	},
	'self-referrals': {
		kind: 'count',
		label: 'Of these, people who referred themselves',
		max: 100_000,
		atMost: 'referrals',
		published: true
	},
	'referrals-elsewhere': {
		kind: 'count',
		label: 'Of these, referrals by someone other than a GP practice or the person',
		max: 100_000,
		atMost: 'referrals',
		published: true
	},
	'public-note': {
		kind: 'text',
		label: 'Anything the public should know about these answers',
		maxLength: 1_000,
		long: true,
		published: true
	},
	'editor-note': {
		kind: 'text',
		label: 'Anything for the atlas’s editors alone',
		hint: 'Not published.',
		maxLength: 1_000,
		long: true,
		published: false
	}
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as QuestionId[];

type AnswerOf<Q> = Q extends { kind: 'choice'; choices: readonly (infer C)[] }
	? C extends { id: infer Id }
		? Id
		: never
	: Q extends { kind: 'choices' }
		? readonly string[]
		: Q extends { kind: 'count' | 'posts' }
			? number
			: string;

/** What a borough has said. A question without an entry has not been answered; 0 is an answer. */
export type Answers = { -readonly [Id in QuestionId]?: AnswerOf<(typeof questions)[Id]> };

export interface Section {
	id: string;
	title: string;
	introduction: string;
	questions: readonly QuestionId[];
}

export const sections: readonly Section[] = [
	{
		id: 'programme',
		title: 'The programme',
		introduction: 'How far social prescribing reaches in the borough at the end of the quarter.',
		questions: ['stage', 'stage-detail', 'lead-organisation']
	},
	{
		id: 'access',
		title: 'Ways in',
		introduction: 'Three of the ten parts of the basic standard.',
		questions: [
			'self-referral',
			'self-referral-detail',
			'self-referral-evidence',
			'referral-routes',
			'referral-routes-detail',
			'referral-routes-evidence',
			'offline-route',
			'offline-route-detail',
			'offline-route-evidence'
		]
	},
	{
		id: 'partners',
		title: 'Advice, workforce and partners',
		introduction: 'Three more parts of the basic standard.',
		questions: [
			'advice-in-health',
			'advice-in-health-detail',
			'advice-in-health-evidence',
			'supported-workforce',
			'supported-workforce-detail',
			'supported-workforce-evidence',
			'funded-partners',
			'funded-partners-detail',
			'funded-partners-evidence'
		]
	},
	{
		id: 'people',
		title: 'Link workers and volunteers',
		introduction:
			'Shown beside the NHS figure and never added to it. Counts only: nothing here may identify a person.',
		questions: ['hosted-posts', 'hosted-fte', 'hosted-by', 'volunteers']
	},
	{
		id: 'referrals',
		title: 'Referrals',
		introduction: 'How many people were referred from the first to the last day of the quarter.',
		questions: ['referrals', 'self-referrals', 'referrals-elsewhere']
	},
	{
		id: 'notes',
		title: 'Notes',
		introduction: 'Leave these empty if there is nothing to add.',
		questions: ['public-note', 'editor-note']
	}
];
