import { apiRoute } from '../api/answer.ts';
import { ApiError } from '../api/api-error.ts';
import { adviceAnswer } from './advice-answer.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import { adviceCandidates } from './advice-places.ts';
import { PlannerBusyError } from './advice-planner.ts';
import { readAdviceQuery } from './advice-query.ts';

async function answerTo(url: URL): Promise<AdviceAnswer> {
	const question = readAdviceQuery(url.searchParams, adviceCandidates().length);
	try {
		return await adviceAnswer(question);
	} catch (error) {
		if (error instanceof PlannerBusyError) throw new ApiError(503, 'unavailable', error.message);
		throw error;
	}
}

/** The handlers of an address that answers with a plan: as apiRoute, once the plan is worked out. */
export const adviceRoute = (write: (answer: AdviceAnswer) => Response): ReturnType<typeof apiRoute> =>
	apiRoute(async ({ url }) => write(await answerTo(url)));
