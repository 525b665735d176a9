import type { AdviceQuestion } from '../../url/plan-advice.ts';
import { startThread } from '../in-thread.ts';
import type { AdviceReport, AdviceStage } from './advice-messages.ts';
import type { SolvedAdvice } from './advice-solve.ts';

/** As much of a Worker as the planner needs. */
export interface AdviceWorker {
	postMessage(job: unknown): void;
	on(event: 'message', listener: (report: AdviceReport) => void): unknown;
	on(event: 'error', listener: (error: Error) => void): unknown;
	on(event: 'exit', listener: () => void): unknown;
	ref(): void;
	unref(): void;
	terminate(): Promise<number>;
}

/** It cannot be worked out just now: too many plans are waiting already, or the atlas has just been replaced. */
export class PlannerBusyError extends Error {}

export interface PlannerSettings {
	startWorker?: () => AdviceWorker;
	timeLimitSeconds?: number;
	/** What reading, measuring and handing over may take besides, before a worker is given up. */
	graceSeconds?: number;
	answersKept?: number;
	mostWaiting?: number;
}

interface Plan {
	question: AdviceQuestion;
	version: string;
	stage: AdviceStage;
	answer: Promise<SolvedAdvice>;
	settle: { resolve: (solved: SolvedAdvice) => void; reject: (error: Error) => void };
}

const startAdviceWorker = (): AdviceWorker => startThread('src/lib/server/planning/advice-worker.ts');

function outcomeOf(report: Exclude<AdviceReport, { kind: 'stage' }>): SolvedAdvice | Error {
	if (report.kind === 'solved') return report.solved;
	if (report.kind === 'failed') return new Error(report.message);
	return new PlannerBusyError('New figures have just been published. Ask again, and the plan will use them.');
}

/**
 * Answers questions one at a time in one worker thread. The same question is worked out once, however many ask it and
 * whether or not they wait for the answer; answers are kept, the least lately asked for forgotten first.
 */
export function createAdvicePlanner({
	startWorker = startAdviceWorker,
	timeLimitSeconds = 20,
	graceSeconds = 20,
	answersKept = 60,
	mostWaiting = 8
}: PlannerSettings = {}) {
	const plans = new Map<string, Plan>();
	const queue: [key: string, plan: Plan][] = [];
	let worker: AdviceWorker | undefined;
	let current: [key: string, plan: Plan] | undefined;
	let watchdog: NodeJS.Timeout | undefined;

	function ask(key: string, question: AdviceQuestion, version: string): Promise<SolvedAdvice> {
		const known = plans.get(key);
		if (known) {
			// Last in the order of the map is last to be forgotten.
			plans.delete(key);
			plans.set(key, known);
			return known.answer;
		}
		if (queue.length >= mostWaiting)
			return Promise.reject(
				new PlannerBusyError('Many plans are being worked out just now. Try again in a minute.')
			);
		const { promise, ...settle } = Promise.withResolvers<SolvedAdvice>();
		// Whoever asked may have gone: a failure nobody waits for must not stop the server.
		promise.catch(() => {});
		const plan: Plan = { question, version, stage: 'waiting', answer: promise, settle };
		plans.set(key, plan);
		queue.push([key, plan]);
		forgetOldest();
		next();
		return promise;
	}

	function forgetOldest(): void {
		for (const [key, plan] of plans) {
			if (plans.size <= answersKept) return;
			if (plan !== current?.[1] && !queue.some(([, waiting]) => waiting === plan)) plans.delete(key);
		}
	}

	function next(): void {
		if (current) return;
		current = queue.shift();
		if (!current) {
			worker?.unref();
			return;
		}
		const [, { question, version }] = current;
		worker ??= hire();
		worker.ref();
		const patienceSeconds = timeLimitSeconds + graceSeconds;
		watchdog = setTimeout(
			() => dismiss(new Error(`No plan was found within ${patienceSeconds} seconds.`)),
			patienceSeconds * 1000
		);
		worker.postMessage({ question, version, timeLimitSeconds });
	}

	function hire(): AdviceWorker {
		const hired = startWorker();
		hired.on('message', (report) => worker === hired && hear(report));
		hired.on('error', (error) => worker === hired && dismiss(error));
		hired.on('exit', () => worker === hired && dismiss(new Error('The planning thread ended.')));
		return hired;
	}

	function hear(report: AdviceReport): void {
		if (!current) return;
		const [, plan] = current;
		if (report.kind === 'stage') plan.stage = report.stage;
		else finish(outcomeOf(report));
	}

	function finish(outcome: SolvedAdvice | Error): void {
		clearTimeout(watchdog);
		if (current) {
			const [key, plan] = current;
			current = undefined;
			if (outcome instanceof Error) {
				plans.delete(key);
				plan.settle.reject(outcome);
			} else plan.settle.resolve(outcome);
		}
		next();
	}

	/** Lets a worker go that failed or hangs; the next question hires another. */
	function dismiss(error: Error): void {
		void worker?.terminate();
		worker = undefined;
		finish(error);
	}

	return {
		/** `version`: of the atlas it is asked about. @throws PlannerBusyError (rejects) when it has to be asked again */
		ask,
		/** How far the plan has come, while it is being worked out. */
		stageOf: (key: string): AdviceStage | undefined => plans.get(key)?.stage,
		async close(): Promise<void> {
			const closing = worker;
			worker = undefined;
			clearTimeout(watchdog);
			await closing?.terminate();
		}
	};
}
