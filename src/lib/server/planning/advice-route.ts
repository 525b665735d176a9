import { apiRoute } from '../api/answer.ts';
import { adviceOrRefusal } from './advice-answer.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import { adviceCandidates } from './advice-places.ts';
import { readAdviceQuery } from './advice-query.ts';

/** The handlers of an address that answers with a plan: as apiRoute, once the plan is worked out. */
export const adviceRoute = (
	write: (answer: AdviceAnswer, params: Partial<Record<string, string>>) => Response | Promise<Response>
): ReturnType<typeof apiRoute> =>
	apiRoute(async ({ url, params }) =>
		write(await adviceOrRefusal(readAdviceQuery(url.searchParams, adviceCandidates().length)), params)
	);
