import { checkAnswers } from './check-answers.ts';
import { sections } from './questions.ts';
import type { Answers, QuestionId, Section } from './questions.ts';

export const sectionNamed = (id: string): Section | undefined =>
	sections.find((section) => section.id === id);

/** Every question is in one section; the first stands in only where there is none. */
export const sectionOf = (question: QuestionId): Section =>
	(sections.find((section) => section.questions.includes(question)) ?? sections[0]) as Section;

/** The section after this one, or undefined after the last. */
export const nextSection = (id: string): Section | undefined =>
	sections[sections.findIndex((section) => section.id === id) + 1];

/** How far one section has been filled in. */
export interface SectionProgress {
	id: string;
	title: string;
	answered: number;
	of: number;
	/** How many answers are missing or to be put right before it can be submitted. */
	missing: number;
}

export function progressOf(answers: Answers): SectionProgress[] {
	const { missing } = checkAnswers(answers, null);
	return sections.map(({ id, title, questions }) => ({
		id,
		title,
		answered: questions.filter((question) => answers[question] !== undefined).length,
		of: questions.length,
		missing: missing.filter(({ question }) => questions.includes(question)).length
	}));
}
