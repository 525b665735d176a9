import { adviceLimits, planAdviceUrl } from '../../url/plan-advice.ts';
import type { AdviceQuestion } from '../../url/plan-advice.ts';
import { ApiError } from '../api/api-error.ts';
import { adviceOrRefusal } from '../planning/advice-answer.ts';
import type { AdviceAnswer } from '../planning/advice-answer.ts';
import { gainFigure, reachFigure } from '../planning/advice-figures.ts';
import { planAdviceQuery, sessionsUpTo } from '../planning/advice-query.ts';
import { adviceSources } from '../planning/advice-record.ts';
import { headline, needWords, walkWords } from '../planning/advice-words.ts';
import { figureSources } from '../views/figure-sources.ts';
import { entry } from './figure-type.ts';

/** As far as the page goes: more numbers than that cannot be read on a map. */
const query = planAdviceQuery.extend({ k: sessionsUpTo(adviceLimits.k.most) });

/** What both figures of a plan say alike. */
const shared = ({ question }: AdviceAnswer) => ({
	note: `${walkWords} Sites are chosen to reach most need: ${needWords(question.gradient)}.`,
	sources: figureSources(adviceSources),
	pageHref: planAdviceUrl.href(question),
	data: null
});

/** Who is newly reached by new sessions, on a map of who is reached today. */
export const advice = entry({
	name: 'A plan of advice sessions',
	about:
		'Who lives within a walk of face-to-face debt advice, today and with new sessions at the best sites.',
	query,
	view: async (question: AdviceQuestion) => {
		const answer = await adviceOrRefusal(question);
		const { drawing, subtitle, sentence, table } = reachFigure(answer);
		if (!drawing) throw new ApiError(503, 'unavailable', 'The map of London cannot be read just now.');
		return { ...shared(answer), title: headline(answer), subtitle, sentence, table, drawing };
	}
});

/** What each further session reaches. */
export const adviceGain = entry({
	name: 'A plan of advice sessions, one by one',
	about: 'How many people are newly within a walk of advice with each further session.',
	query,
	view: async (question: AdviceQuestion) => {
		const answer = await adviceOrRefusal(question);
		const { reached, ...words } = gainFigure(answer);
		return { ...shared(answer), ...words, drawing: { kind: 'gains', reached } };
	}
});
