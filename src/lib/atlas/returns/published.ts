import type { Answers } from './questions.ts';

/** A borough's return as the public may read it. */
export interface PublishedReturn {
	borough: string;
	/** The last day of the quarter. */
	period: string;
	/** The copy of the return this is. */
	revision: number;
	/** ISO date of publication. */
	published: string;
	answers: Answers;
}
