/**
 * The thread in which advice plans are worked out, so that the server keeps answering meanwhile: reads the atlas,
 * measures who can walk where, and runs the solver. Node runs this file as it stands (see in-thread.ts), so it
 * imports by relative path and with endings only. It answers one job at a time, in the order they come.
 */
import { parentPort } from 'node:worker_threads';
import { atlasVersion, lookForAtlas, perAtlas, withAtlas } from '../database.ts';
import { readAdviceDemand } from './advice-demand.ts';
import type { AdviceJob, AdviceReport } from './advice-messages.ts';
import { adviceCandidates, adviceSitesToday } from './advice-places.ts';
import { adviceReach, positionsOf } from './advice-reach.ts';
import type { AdviceReach } from './advice-reach.ts';
import { solveAdvice } from './advice-solve.ts';

/** Walking times kept ready: each is some tens of megabytes. */
const REACHES_KEPT = 4;

const report = (message: AdviceReport) => parentPort?.postMessage(message);

const readyDemand = perAtlas(() => {
	report({ kind: 'stage', stage: 'reading' });
	return readAdviceDemand();
});
const keptReaches = perAtlas(() => new Map<number, { reach: AdviceReach; candidateCount: number }>());

function readyReach(minutes: number) {
	const reaches = keptReaches();
	const kept = reaches.get(minutes);
	if (kept) return kept;
	report({ kind: 'stage', stage: 'measuring' });
	const candidates = adviceCandidates();
	const reach = adviceReach(readyDemand(), positionsOf(adviceSitesToday()), positionsOf(candidates), minutes);
	const fresh = { reach, candidateCount: candidates.length };
	reaches.set(minutes, fresh);
	const [oldest] = reaches.keys();
	if (reaches.size > REACHES_KEPT && oldest !== undefined) reaches.delete(oldest);
	return fresh;
}

async function work({ question, version, timeLimitSeconds }: AdviceJob): Promise<AdviceReport> {
	try {
		// Places are told apart by their row, which means another place in another atlas.
		if (atlasVersion() !== version) return { kind: 'outdated' };
		const { reach, candidateCount } = readyReach(question.minutes);
		report({ kind: 'stage', stage: 'solving' });
		const solved = await solveAdvice(readyDemand(), reach, candidateCount, question, timeLimitSeconds);
		return { kind: 'solved', solved };
	} catch (error) {
		return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}

parentPort?.on('message', async (job: AdviceJob) => {
	lookForAtlas();
	report(await withAtlas(() => work(job)));
});
