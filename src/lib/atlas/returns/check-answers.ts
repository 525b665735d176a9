import { answerWords, questionOf } from './answer-words.ts';
import type { AnswerFault } from './read-answers.ts';
import { questionIds } from './questions.ts';
import type { Answers, QuestionId } from './questions.ts';
import { stageEntries } from './stages.ts';

export interface AnswersCheck {
	/** What must be there, or put right, before the return can be submitted; in the order of the form. */
	missing: AnswerFault[];
	/** What looks odd beside last quarter or another answer: to be confirmed with a reason, or put right. */
	questions: AnswerFault[];
}

/** A return says at least this much. */
export const required = [
	'stage',
	'self-referral',
	'referral-routes',
	'offline-route',
	'advice-in-health',
	'supported-workforce',
	'funded-partners'
] as const satisfies readonly QuestionId[];

/** A change is asked about from twice or half of last quarter's number on, if it is also at least this large. */
const smallestJump = { count: 20, posts: 3 } as const;
const JUMP = 2;

function findMissing(answers: Answers): AnswerFault[] {
	const faults: AnswerFault[] = required
		.filter((question) => answers[question] === undefined)
		.map((question) => ({ question, message: `Answer “${questionOf(question).label}”` }));
	const say = (question: QuestionId, message: string) => faults.push({ question, message });
	const { stage, referrals } = answers;
	if ((stage === 'targeted' || stage === 'developing') && !answers['stage-detail']) {
		say(
			'stage-detail',
			`Say which places or groups: the programme is “${stageEntries[stage].name.toLowerCase()}”.`
		);
	}
	const posts = answers['hosted-posts'];
	const fte = answers['hosted-fte'];
	if (fte && !posts) say('hosted-posts', `Say how many people the ${fte} full-time posts are.`);
	if (posts && fte === undefined) say('hosted-fte', 'Say how many full-time posts their hours make.');
	if (posts && !answers['hosted-by']) say('hosted-by', 'Say who employs them.');
	const parts = (answers['self-referrals'] ?? 0) + (answers['referrals-elsewhere'] ?? 0);
	if (parts > 0 && referrals === undefined) {
		say('referrals', 'Give the number of all referrals: you have given a part of them.');
	} else if (parts > (referrals ?? 0)) {
		say(
			'self-referrals',
			`People who referred themselves and referrals by others are ${words(parts)}, more than the ${words(referrals)} referrals in all.`
		);
	}
	return faults;
}

const words = (count: number | undefined) => answerWords('referrals', count);

function findJump(question: QuestionId, before: number, after: number | undefined): string | undefined {
	const { kind } = questionOf(question);
	if (kind !== 'count' && kind !== 'posts') return;
	const was = `was ${answerWords(question, before)} last quarter`;
	if (after === undefined) return before > 0 ? `It ${was}, and is not answered now.` : undefined;
	const isLarge = Math.abs(after - before) >= smallestJump[kind];
	const isJump = after >= before * JUMP || after <= before / JUMP;
	return isLarge && isJump ? `It ${was}, and is ${answerWords(question, after)} now.` : undefined;
}

/** Asks about the first thing that looks odd in one answer, if anything does. */
function findOdd(question: QuestionId, answers: Answers, previous: Answers | null): string | undefined {
	const [before, after] = [previous?.[question], answers[question]];
	if (question === 'hosted-fte' && (answers[question] ?? 0) > (answers['hosted-posts'] ?? Infinity)) {
		return `${answers[question]} full-time posts are more than ${answers['hosted-posts']} people.`;
	}
	if (typeof before === 'number') return findJump(question, before, after as number | undefined);
	const isLost = (before === 'yes' && after === 'no') || (question === 'stage' && before && after === 'none');
	if (!isLost || before === after) return;
	return `It was “${answerWords(question, before)}” last quarter, and is “${answerWords(question, after)}” now.`;
}

/**
 * What stands between these answers and submitting them. `previous`: what the borough said last time, or null. Nothing
 * is refused for being unlikely: it is asked about.
 */
export function checkAnswers(answers: Answers, previous: Answers | null): AnswersCheck {
	const order = (fault: AnswerFault) => questionIds.indexOf(fault.question);
	const odd = questionIds.flatMap((question) => {
		const message = findOdd(question, answers, previous);
		return message ? [{ question, message: `${message} Is that right?` }] : [];
	});
	return { missing: findMissing(answers).sort((a, b) => order(a) - order(b)), questions: odd };
}

/** The odd answers nobody has given a reason for. */
export function unconfirmed(
	{ questions }: AnswersCheck,
	reasons: Partial<Record<QuestionId, string>>
): AnswerFault[] {
	return questions.filter(({ question }) => !reasons[question]?.trim());
}
