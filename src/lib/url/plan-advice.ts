import type { FigureAddress } from './pictures.ts';
import type { TableSuffix } from './table-files.ts';
import { unreadIn } from './unread.ts';

/** What a planner may turn when siting advice sessions. */
export interface AdviceQuestion {
	/** New sessions to place, one at each chosen site. */
	k: number;
	/** A session reaches people within so many minutes' walk. */
	minutes: number;
	/** Weight of a person in the most deprived tenth, as a multiple of one in the least. */
	gradient: number;
}

export const adviceLimits = {
	/** The API goes as far as there are candidates; a page of more than this would not be read. */
	k: { least: 1, most: 50 },
	minutes: { least: 5, most: 30 },
	gradient: { least: 1, most: 10 }
} as const;

const start: AdviceQuestion = { k: 5, minutes: 15, gradient: 2 };

const NUMERAL = /^-?\d{1,9}(\.\d{1,9})?$/;

/** Nothing typed is the usual value; nonsense becomes NaN, which adviceProblem refuses in words. */
function numeral(query: URLSearchParams, key: keyof AdviceQuestion): number {
	const text = query.get(key)?.trim() ?? '';
	if (text === '') return start[key];
	return NUMERAL.test(text) ? Number(text) : NaN;
}

const parse = (query: URLSearchParams): AdviceQuestion => ({
	k: numeral(query, 'k'),
	minutes: numeral(query, 'minutes'),
	gradient: numeral(query, 'gradient')
});

const isWithin = (value: number, { least, most }: { least: number; most: number }) =>
	value >= least && value <= most;

/** What is wrong with a question, and what to change; undefined when it can be answered. */
export function adviceProblem(
	{ k, minutes, gradient }: AdviceQuestion,
	mostSessions: number = adviceLimits.k.most
): string | undefined {
	const { k: sessions, minutes: walk, gradient: slope } = adviceLimits;
	if (!Number.isInteger(k) || !isWithin(k, { ...sessions, most: mostSessions }))
		return `Sessions must be a whole number from ${sessions.least} to ${mostSessions.toLocaleString('en-GB')}.`;
	if (!Number.isInteger(minutes) || !isWithin(minutes, walk))
		return `Minutes’ walk must be a whole number from ${walk.least} to ${walk.most}.`;
	if (!isWithin(gradient, slope))
		return `The gradient must be from ${slope.least} (everyone counts the same) to ${slope.most}.`;
	return undefined;
}

/** Every choice is written out: the address names the plan, whatever the usual values become. */
const queryOf = ({ k, minutes, gradient }: AdviceQuestion): string =>
	`?k=${k}&minutes=${minutes}&gradient=${gradient}`;

export const planAdviceUrl = {
	start,
	parse,
	/** The map of who is newly reached, as a picture of its own. */
	picture: (question: AdviceQuestion): FigureAddress => ({ figure: 'advice', choices: { ...question } }),
	/** What each further session reaches, as a picture of its own. */
	gainPicture: (question: AdviceQuestion): FigureAddress => ({
		figure: 'advice-gain',
		choices: { ...question }
	}),
	href: (question: AdviceQuestion) => `/plan/advice${queryOf(question)}`,
	/** Numbers that cannot be are refused in words of their own: only what is no choice here is left unread. */
	unread: (query: URLSearchParams): string[] =>
		unreadIn(query, '/plan/advice', { k: null, minutes: null, gradient: null }),
	apiHref: (question: AdviceQuestion) => `/api/v1/plan/advice${queryOf(question)}`,
	fileHref: (question: AdviceQuestion, suffix: TableSuffix) =>
		`/api/v1/plan/advice.${suffix}${queryOf(question)}`
};
