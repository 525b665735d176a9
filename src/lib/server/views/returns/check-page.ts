import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { checkAnswers } from '../../../atlas/returns/check-answers.ts';
import { sections } from '../../../atlas/returns/questions.ts';
import type { QuestionId } from '../../../atlas/returns/questions.ts';
import type { AnswerFault } from '../../../atlas/returns/read-answers.ts';
import { sectionOf } from '../../../atlas/returns/sections.ts';
import { returnsUrl } from '../../../url/returns.ts';
import type { Confirmations } from '../../contributions/returns.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';

export interface AnswerRow {
	question: QuestionId;
	label: string;
	answer: string;
	isAnswered: boolean;
	/** Last quarter's answer in words; null where there was none. */
	last: string | null;
	changeHref: string;
	isPublished: boolean;
}

const REASON_MAX_LENGTH = 300;

/** Reasons given for odd answers, each counted only if its box is ticked too. */
export function reasonsIn(form: FormData, { questions }: { questions: readonly AnswerFault[] }) {
	const reasons: Confirmations = {};
	const typed: Confirmations = {};
	for (const { question } of questions) {
		const reason = form.get(`reason-${question}`);
		if (typeof reason !== 'string') continue;
		typed[question] = reason.trim().slice(0, REASON_MAX_LENGTH);
		if (form.get(`right-${question}`) === 'yes') reasons[question] = typed[question];
	}
	return { reasons, typed };
}

/** All answers of a return on one page, with what is missing and what looks odd. */
export function checkPage(open: OpenReturn, query: URLSearchParams) {
	const { copy, previous } = open;
	const answers = copy?.answers ?? {};
	const before = previous?.answers ?? null;
	const { missing, questions } = checkAnswers(answers, before);
	const place = (question: QuestionId) => returnsUrl.question(open, sectionOf(question).id, question);
	const fault = ({ question, message }: AnswerFault) => ({
		question,
		message,
		label: questionOf(question).label,
		href: place(question)
	});
	return {
		head: returnHead(open, query),
		missing: missing.map(fault),
		odd: questions.map((each) => ({ ...fault(each), reason: copy?.confirmations[each.question] ?? '' })),
		reasonMaxLength: REASON_MAX_LENGTH,
		canSubmit: copy?.state === 'draft' || copy?.state === 'sent-back',
		hasLast: before !== null,
		sections: sections.map(({ id, title, questions: asked }) => ({
			id,
			title,
			rows: asked.map((question): AnswerRow => {
				const { label, published } = questionOf(question);
				return {
					question,
					label,
					answer: answerWords(question, answers[question]),
					isAnswered: answers[question] !== undefined,
					last: before?.[question] === undefined ? null : answerWords(question, before[question]),
					changeHref: place(question),
					isPublished: published
				};
			})
		}))
	};
}
