import type { AdviceQuestion } from '../../url/plan-advice.ts';
import type { SolvedAdvice } from './advice-solve.ts';

/** How far a plan has come. */
export const adviceStages = ['waiting', 'reading', 'measuring', 'solving'] as const;
export type AdviceStage = (typeof adviceStages)[number];

export interface AdviceJob {
	question: AdviceQuestion;
	/** The atlas it is asked about. */
	version: string;
	timeLimitSeconds: number;
}

/** What the worker says back, any number of stages and then one end. */
export type AdviceReport =
	| { kind: 'stage'; stage: AdviceStage }
	| { kind: 'solved'; solved: SolvedAdvice }
	| { kind: 'failed'; message: string }
	/** The atlas it was asked about has been replaced. */
	| { kind: 'outdated' };
