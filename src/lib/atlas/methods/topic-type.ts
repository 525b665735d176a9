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
	'walking',
	'advice-access',
	'siting',
	'standard',
	'limits',
	'changed-reporting'
] as const;
export type TopicId = (typeof topicIds)[number];

export interface Topic {
	heading: string;
	/** Plain words, a paragraph each. */
	words: readonly string[];
	/** Terms and what they mean. */
	terms?: readonly { term: string; meaning: string }[];
	/** Behind a disclosure, line by line. */
	formula?: readonly string[];
	/** Whose worked examples show it. */
	measures: readonly MeasureId[];
}
