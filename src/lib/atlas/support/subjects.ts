import type { CategoryId } from './categories.ts';

export interface Subject {
	name: string;
	category: CategoryId;
	description: string;
}

/** What a service helps with. Each belongs to one of the five kinds of activity. */
export const subjects = {
	'link-worker': {
		name: 'Talking to a link worker',
		category: 'supported',
		description: 'A link worker listens, and helps a person find what would do them good.'
	},
	debt: {
		name: 'Debt and money',
		category: 'supported',
		description: 'Debt, bills, budgeting and money advice.'
	},
	benefits: {
		name: 'Benefits',
		category: 'supported',
		description: 'Claiming benefits and challenging decisions.'
	},
	housing: {
		name: 'Housing',
		category: 'supported',
		description: 'Rent, repairs, eviction and homelessness.'
	},
	legal: {
		name: 'Legal advice',
		category: 'supported',
		description: 'Free advice about the law and your rights.'
	},
	immigration: {
		name: 'Immigration',
		category: 'supported',
		description: 'Visas, status, asylum. Advisers must be registered.'
	},
	employment: { name: 'Work', category: 'supported', description: 'Finding work, and problems at work.' },
	food: { name: 'Food', category: 'supported', description: 'Food banks, pantries and shared meals.' },
	'domestic-abuse': {
		name: 'Abuse at home',
		category: 'supported',
		description: 'Help for people who are hurt or frightened by someone at home.'
	},
	carers: { name: 'Caring for someone', category: 'supported', description: 'Help for unpaid carers.' },
	'mental-health': {
		name: 'Feeling low or worried',
		category: 'supported',
		description: 'Support with mental health and wellbeing.'
	},
	dementia: {
		name: 'Memory and dementia',
		category: 'supported',
		description: 'Help with memory loss and dementia.'
	},
	'staying-well': {
		name: 'Staying well at home',
		category: 'supported',
		description: 'Falls, long-term conditions, help at home and getting out.'
	},
	loneliness: {
		name: 'Meeting people',
		category: 'connected',
		description: 'Company: befriending, lunch clubs, social groups.'
	},
	volunteering: { name: 'Volunteering', category: 'connected', description: 'Giving time to others.' },
	'peer-support': {
		name: 'People who have been there',
		category: 'connected',
		description: 'Groups run by and for people with the same experience.'
	},
	arts: { name: 'Art and music', category: 'creative', description: 'Art, craft, singing, dance, drama.' },
	nature: { name: 'Gardens and nature', category: 'creative', description: 'Growing food, gardens, parks.' },
	exercise: {
		name: 'Exercise and walking',
		category: 'active',
		description: 'Walks, exercise classes, sport.'
	},
	'getting-online': {
		name: 'Getting online',
		category: 'learning',
		description: 'Learning to use a phone, a computer or the internet; free computers.'
	},
	english: {
		name: 'English classes',
		category: 'learning',
		description: 'Learning to speak, read and write English.'
	},
	courses: { name: 'Courses', category: 'learning', description: 'Adult education and skills.' },
	books: {
		name: 'Books and a warm place',
		category: 'learning',
		description: 'Libraries: books, warmth, company.'
	}
} as const satisfies Record<string, Subject>;

export type SubjectId = keyof typeof subjects;
export const subjectIds = Object.keys(subjects) as SubjectId[];
