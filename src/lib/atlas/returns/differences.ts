import { questionIds } from './questions.ts';
import type { Answers, QuestionId } from './questions.ts';

export type Answer = Answers[QuestionId];

/** One question two copies of a return answer differently; undefined where a copy does not answer it. */
export interface AnswerDifference {
	question: QuestionId;
	before: Answer;
	after: Answer;
}

/** Answers are read into one form (choices in the order of the registry), so equal ones are written alike. */
export const sameAnswer = (one: Answer, other: Answer): boolean =>
	JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** In the order the questions are asked. */
export function differences(before: Answers, after: Answers): AnswerDifference[] {
	return questionIds
		.filter((question) => !sameAnswer(before[question], after[question]))
		.map((question) => ({ question, before: before[question], after: after[question] }));
}

export const sameAnswers = (one: Answers, other: Answers): boolean => differences(one, other).length === 0;

/** A copy with one answer set, or taken out when undefined. */
export function withAnswer(answers: Answers, question: QuestionId, answer: Answer): Answers {
	const { [question]: _, ...others } = answers;
	return answer === undefined ? others : { ...others, [question]: answer };
}

/**
 * What two people made of the same copy. An answer only one of them changed is taken; one both changed, differently,
 * is a clash, and stands in `merged` as the other person has it.
 */
export function mergeAnswers(
	from: Answers,
	mine: Answers,
	theirs: Answers
): { merged: Answers; clashes: QuestionId[] } {
	let merged = theirs;
	const clashes: QuestionId[] = [];
	for (const { question, after } of differences(from, mine)) {
		if (sameAnswer(theirs[question], after)) continue;
		if (sameAnswer(theirs[question], from[question])) merged = withAnswer(merged, question, after);
		else clashes.push(question);
	}
	return { merged, clashes };
}
