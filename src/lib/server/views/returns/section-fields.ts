import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { required } from '../../../atlas/returns/check-answers.ts';
import type { Answer } from '../../../atlas/returns/differences.ts';
import type { Answers, Question, QuestionId, Section } from '../../../atlas/returns/questions.ts';

/** A question as the form shows it. */
export interface ReturnField {
	id: QuestionId;
	question: Question;
	/** What stands in the field: the text, or the ids chosen. */
	values: readonly string[];
	/** Last quarter's answer in words; null where there was none. */
	last: string | null;
	isRequired: boolean;
}

/** A question with those that ask for more about it: "How do people refer themselves?", "A page that shows it". */
export interface FieldGroup {
	id: QuestionId;
	fields: ReturnField[];
}

const asTyped = (answer: Answer): readonly string[] =>
	answer === undefined ? [] : Array.isArray(answer) ? answer : [String(answer)];

const isAbout = (question: QuestionId, head: QuestionId) => question.startsWith(`${head}-`);

export function sectionGroups(section: Section, answers: Answers, previous: Answers | null): FieldGroup[] {
	const groups: FieldGroup[] = [];
	for (const id of section.questions) {
		const field: ReturnField = {
			id,
			question: questionOf(id),
			values: asTyped(answers[id]),
			last: previous?.[id] === undefined ? null : answerWords(id, previous[id]),
			isRequired: required.some((each) => each === id)
		};
		const group = groups.at(-1);
		if (group && isAbout(id, group.id)) group.fields.push(field);
		else groups.push({ id, fields: [field] });
	}
	return groups;
}

/** How many empty answers of a section last quarter's would fill. */
export const fillable = (section: Section, answers: Answers, previous: Answers | null): QuestionId[] =>
	section.questions.filter((id) => answers[id] === undefined && previous?.[id] !== undefined);
