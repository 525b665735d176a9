import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AdviceJob, AdviceReport } from './advice-messages.ts';
import { createAdvicePlanner, PlannerBusyError } from './advice-planner.ts';
import type { PlannerSettings } from './advice-planner.ts';
import type { SolvedAdvice } from './advice-solve.ts';

const question = (k: number) => ({ k, minutes: 15, gradient: 2 });
const solvedFor = (k: number) => ({ objective: k }) as SolvedAdvice;

/** Stands in for threads: keeps what it is sent, and says what a test tells it to. */
function fakeWorkers() {
	const jobs: AdviceJob[] = [];
	const listeners = new Map<string, (value: never) => void>();
	let started = 0;
	let ended = 0;
	const startWorker = () => {
		started += 1;
		return {
			postMessage: (job: AdviceJob) => jobs.push(job),
			on: (event: string, listener: (value: never) => void) => listeners.set(event, listener),
			ref: () => {},
			unref: () => {},
			terminate: () => Promise.resolve(++ended)
		};
	};
	const say = (report: AdviceReport) => listeners.get('message')?.(report as never);
	return {
		startWorker,
		jobs,
		say,
		solve: () => say({ kind: 'solved', solved: solvedFor(jobs.at(-1)?.question.k ?? 0) }),
		crash: (message: string) => listeners.get('error')?.(new Error(message) as never),
		counts: () => ({ started, ended, jobs: jobs.length })
	};
}

function planner(settings: PlannerSettings = {}) {
	const workers = fakeWorkers();
	const { ask, stageOf } = createAdvicePlanner({ startWorker: workers.startWorker, ...settings });
	return { ...workers, stageOf, ask: (k: number) => ask(`k=${k}`, question(k), 'v1') };
}

afterEach(() => vi.useRealTimers());

describe('createAdvicePlanner', () => {
	it('works the same question out once for everyone who asks', async () => {
		const { ask, solve, counts } = planner();
		const asked = [ask(5), ask(5)];
		solve();
		expect(await Promise.all([...asked, ask(5)])).toEqual([solvedFor(5), solvedFor(5), solvedFor(5)]);
		expect(counts()).toEqual({ started: 1, ended: 0, jobs: 1 });
	});

	it('takes one question at a time, in the order they came', async () => {
		const { ask, jobs, solve, stageOf, say } = planner();
		const asked = [ask(1), ask(2)];
		expect(jobs.map((job) => job.question.k)).toEqual([1]);
		say({ kind: 'stage', stage: 'solving' });
		expect([stageOf('k=1'), stageOf('k=2'), stageOf('k=3')]).toEqual(['solving', 'waiting', undefined]);
		solve();
		expect(jobs.map((job) => job.question.k)).toEqual([1, 2]);
		solve();
		expect(await Promise.all(asked)).toEqual([solvedFor(1), solvedFor(2)]);
	});

	it('says it is busy rather than let the queue grow', async () => {
		const { ask, counts } = planner({ mostWaiting: 2 });
		void ask(1);
		void ask(2);
		void ask(3);
		await expect(ask(4)).rejects.toBeInstanceOf(PlannerBusyError);
		expect(counts().jobs).toBe(1);
	});

	it('forgets the answer asked for longest ago', async () => {
		const { ask, solve, counts } = planner({ answersKept: 2 });
		for (const k of [1, 2]) {
			void ask(k);
			solve();
		}
		void ask(1);
		void ask(3);
		solve();
		void ask(1);
		expect(counts().jobs).toBe(3);
		void ask(2);
		expect(counts().jobs).toBe(4);
	});

	it('passes a failure on, forgets it, and goes on to the next', async () => {
		const { ask, say, solve, counts } = planner();
		const [first, second] = [ask(1), ask(2)];
		say({ kind: 'failed', message: 'no atlas' });
		await expect(first).rejects.toThrow('no atlas');
		solve();
		expect(await second).toEqual(solvedFor(2));
		void ask(1);
		expect(counts().jobs).toBe(3);
	});

	it('hires another worker after one has died', async () => {
		const { ask, crash, solve, counts } = planner();
		const [first, second] = [ask(1), ask(2)];
		crash('out of memory');
		await expect(first).rejects.toThrow('out of memory');
		solve();
		expect(await second).toEqual(solvedFor(2));
		expect(counts().started).toBe(2);
	});

	it('asks for another try when the atlas was replaced, and forgets the question', async () => {
		const { ask, say, counts } = planner();
		const asked = ask(1);
		say({ kind: 'outdated' });
		await expect(asked).rejects.toBeInstanceOf(PlannerBusyError);
		void ask(1);
		expect(counts().jobs).toBe(2);
	});

	it('gives up a worker that never answers', async () => {
		vi.useFakeTimers();
		const { ask, counts } = planner({ timeLimitSeconds: 20, graceSeconds: 10 });
		const refused = expect(ask(1)).rejects.toThrow('within 30 seconds');
		vi.advanceTimersByTime(30_000);
		await refused;
		expect(counts()).toEqual({ started: 1, ended: 1, jobs: 1 });
	});
});
