import type { MeasureId } from '../measures.ts';

/** The parts of the methods page, in order. Their ids are addresses (/methods#bridge) and do not change. */
export const topicIds = [
	'words',
	'absence',
	'bridge',
	'need',
	'provision',
	'coverage',
	'shortfall',
	'next-posts',
	'need-provision',
	'fairness',
	'similar',
	'walking',
	'advice-access',
	'siting',
	'standard',
	'limits',
	'changed-reporting'
] as const;
export type TopicId = (typeof topicIds)[number];

/** Headings of the parts, and what links to them are called. */
export const topicHeadings: Record<TopicId, string> = {
	words: 'What the words mean',
	absence: 'When there is no number',
	bridge: 'From networks to boroughs',
	need: 'Need',
	provision: 'Provision',
	coverage: 'Coverage',
	shortfall: 'A fair share by need, and the gradient',
	'next-posts': 'Where the next posts go',
	'need-provision': 'Need against provision',
	fairness: 'Is provision fair?',
	similar: 'Areas that are alike',
	walking: 'Walking times',
	'advice-access': 'Access to advice, shared',
	siting: 'Where advice sessions would reach most people',
	standard: 'The basic standard',
	limits: 'Confidence limits',
	'changed-reporting': 'When reporting changed'
};

/** Where a measure, or a part of the methods page, stands. */
export const methodHref = (measure: MeasureId): string => `/methods/${measure}`;
export const topicHref = (topic: TopicId): string => `/methods#${topic}`;

export interface Topic {
	/** Plain words, a paragraph each. */
	words: readonly string[];
	/** Terms and what they mean. */
	terms?: readonly { term: string; meaning: string }[];
	/** Behind a disclosure, line by line. */
	formula?: readonly string[];
	/** Whose worked examples show it. */
	measures: readonly MeasureId[];
}
