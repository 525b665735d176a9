import { z } from 'zod';
import { adviceLimits, planAdviceUrl } from '../../url/plan-advice.ts';
import type { AdviceQuestion } from '../../url/plan-advice.ts';
import { ApiError } from '../api/api-error.ts';
import { numberBetween, wholeBetween } from '../api/numbers.ts';
import { readParameters } from '../api/parameters.ts';

const { k, minutes, gradient } = adviceLimits;
const K_HINT = `“k” is a whole number of sessions from ${k.least}`;
const MINUTES_HINT = `“minutes” is a whole number from ${minutes.least} to ${minutes.most}.`;
const GRADIENT_HINT = `“gradient” is a number from ${gradient.least} to ${gradient.most}.`;

/** How many sessions, up to so many. */
export const sessionsUpTo = (most: number, hint = `${K_HINT} to ${most}.`) =>
	wholeBetween(k.least, most, hint)
		.default(planAdviceUrl.start.k)
		.meta({ description: 'New advice sessions to place, each at a GP practice or library.', example: 5 });

export const planAdviceQuery = z.strictObject({
	/** As many as there are candidates, which only the atlas can tell. */
	k: sessionsUpTo(Number.MAX_SAFE_INTEGER, K_HINT),
	minutes: wholeBetween(minutes.least, minutes.most, MINUTES_HINT)
		.default(planAdviceUrl.start.minutes)
		.meta({ description: 'A session reaches people within so many minutes’ walk.' }),
	gradient: numberBetween(gradient.least, gradient.most, GRADIENT_HINT)
		.default(planAdviceUrl.start.gradient)
		.meta({
			description:
				'Weight of a person in the most deprived tenth, as a multiple of one in the least deprived.'
		})
});

/**
 * The question in a query string.
 *
 * @throws ApiError 400 naming the parameter at fault and the range it may have
 */
export function readAdviceQuery(query: URLSearchParams, candidateCount: number): AdviceQuestion {
	const ranges = new Map<string, { least: number; most: number }>([
		['k', { least: k.least, most: candidateCount }],
		['minutes', minutes],
		['gradient', gradient]
	]);
	const refuse = (parameter: string, message: string) => {
		const range = ranges.get(parameter);
		const hint =
			parameter === 'k'
				? `${K_HINT} to ${candidateCount.toLocaleString('en-GB')}, the number of candidate places.`
				: message;
		const allowed = range && [`${range.least} to ${range.most}`];
		return new ApiError(400, 'invalid-parameter', hint, { parameter, ...(allowed && { allowed }) });
	};
	try {
		const question = readParameters(planAdviceQuery, query);
		if (question.k > candidateCount) throw refuse('k', '');
		return question;
	} catch (error) {
		const isRange = error instanceof ApiError && error.code === 'invalid-parameter';
		throw isRange ? refuse(error.details.parameter ?? '', error.message) : error;
	}
}
