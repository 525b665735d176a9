import { questions } from './questions.ts';
import type { Answer } from './differences.ts';
import type { Question, QuestionId } from './questions.ts';

export const unanswered = 'Not answered';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A question of the registry with the type all of them share. */
export const questionOf = (id: QuestionId): Question => questions[id];

/** An answer as people read it: "Partly", "Education; libraries", "2,100", "1.5". */
export function answerWords(id: QuestionId, answer: Answer): string {
	if (answer === undefined) return unanswered;
	if (typeof answer === 'number') return grouped.format(answer);
	const question = questionOf(id);
	if (question.kind !== 'choice' && question.kind !== 'choices') return String(answer);
	const names = [answer].flat().map((each) => question.choices.find(({ id }) => id === each)?.name ?? each);
	return names.join('; ');
}
