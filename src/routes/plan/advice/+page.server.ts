import { adviceAnswer, adviceStage } from '$lib/server/planning/advice-answer';
import type { AdviceAnswer } from '$lib/server/planning/advice-answer';
import { gainFigure, reachFigure } from '$lib/server/planning/advice-figures';
import { PlannerBusyError } from '$lib/server/planning/advice-planner';
import { adviceSources } from '$lib/server/planning/advice-record';
import { listSites } from '$lib/server/planning/advice-sites';
import {
	headline,
	needWords,
	proof,
	stageWords,
	standing,
	walkWords
} from '$lib/server/planning/advice-words';
import { figureSources } from '$lib/server/views/figure-sources';
import { adviceProblem, planAdviceUrl } from '$lib/url/plan-advice';
import type { AdviceQuestion } from '$lib/url/plan-advice';
import { inTime } from './in-time';
import type { PageServerLoad } from './$types';

/** A page that takes longer than this says so, and how far the plan has come. */
const PATIENCE_MILLISECONDS = 8000;

export const load: PageServerLoad = async ({ url, setHeaders, locals }) => {
	const question = planAdviceUrl.parse(url.searchParams);
	const typedOr = (key: keyof AdviceQuestion) =>
		url.searchParams.get(key)?.trim().slice(0, 20) || String(planAdviceUrl.start[key]);
	const typed = { k: typedOr('k'), minutes: typedOr('minutes'), gradient: typedOr('gradient') };
	const unread = planAdviceUrl.unread(url.searchParams);
	const problem = adviceProblem(question);
	if (problem) return { typed, unread, outcome: { kind: 'refused' as const, problem } };
	locals.figure = planAdviceUrl.picture(question);

	const answer = await answerInTime(question);
	if (typeof answer === 'string') {
		setHeaders({ 'cache-control': 'no-store' });
		return {
			typed,
			unread,
			outcome: { kind: 'later' as const, words: answer, href: planAdviceUrl.href(question) }
		};
	}
	return { typed, unread, outcome: { kind: 'plan' as const, plan: viewOf(answer) } };
};

/** The answer; or, when it is not ready, why not. It goes on being worked out meanwhile. */
async function answerInTime(question: AdviceQuestion): Promise<AdviceAnswer | string> {
	try {
		return await inTime(
			adviceAnswer(question),
			PATIENCE_MILLISECONDS,
			() => stageWords[adviceStage(question) ?? 'waiting']
		);
	} catch (error) {
		if (error instanceof PlannerBusyError) return error.message;
		throw error;
	}
}

function viewOf(answer: AdviceAnswer) {
	const { question, sites, everyone, baseline, reachable } = answer;
	return {
		question,
		title: headline(answer),
		standing: standing(answer),
		proof: proof(answer),
		needWords: needWords(question.gradient),
		walkWords,
		sites: listSites(sites),
		reach: { ...reachFigure(answer), address: planAdviceUrl.picture(question) },
		gain: { ...gainFigure(answer), address: planAdviceUrl.gainPicture(question) },
		beyond: everyone.residents - baseline.residents - reachable.residents,
		candidateCount: answer.candidateCount,
		sources: figureSources(adviceSources),
		addresses: {
			json: planAdviceUrl.apiHref(question),
			page: planAdviceUrl.href(question)
		}
	};
}
