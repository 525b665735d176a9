import { questionOf } from './answer-words.ts';
import { withAnswer } from './differences.ts';
import type { Answer } from './differences.ts';
import { questionIds } from './questions.ts';
import type { Answers, Choice, Question, QuestionId } from './questions.ts';
import { readLink, readNumber, readText } from './read-values.ts';
import type { Reading } from './read-values.ts';

/** What is wrong with one answer, in a sentence for whoever typed it. */
export interface AnswerFault {
	question: QuestionId;
	message: string;
}

/** What a form or a row of a spreadsheet holds, by question; several values, or one cell, for a list of choices. */
export type RawAnswers = Partial<Record<QuestionId, string | readonly string[]>>;

const simplified = (text: string) => text.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

const findChoice = (choices: readonly Choice[], text: string) =>
	choices.find(({ id, name }) => simplified(text) === id || simplified(text) === simplified(name));

const allowed = (choices: readonly Choice[]) => choices.map(({ name }) => `“${name}”`).join(', ');

function readChoice(choices: readonly Choice[], text: string): Reading {
	const found = findChoice(choices, text);
	if (found) return { answer: found.id };
	return { fault: `“${text.trim().slice(0, 60)}” is not one of the answers: ${allowed(choices)}.` };
}

function readChoices(choices: readonly Choice[], texts: readonly string[]): Reading {
	const parts = texts.flatMap((text) => text.split(/[;\n]/)).filter((part) => part.trim());
	const unknown = parts.find((part) => !findChoice(choices, part));
	if (unknown !== undefined) {
		return { fault: `“${unknown.trim().slice(0, 60)}” is not one of the answers: ${allowed(choices)}.` };
	}
	const chosen = choices.filter((choice) => parts.some((part) => findChoice(choices, part) === choice));
	const none = chosen.find(({ id }) => id === 'none');
	if (none && chosen.length > 1) return { fault: `Choose “${none.name}” alone, or leave it out.` };
	return { answer: chosen.length > 0 ? chosen.map(({ id }) => id) : undefined };
}

function readAnswer(question: Question, raw: string | readonly string[]): Reading {
	const texts = [raw].flat();
	if (question.kind === 'choices') return readChoices(question.choices, texts);
	const text = texts[0] ?? '';
	if (!text.trim()) return { answer: undefined };
	switch (question.kind) {
		case 'choice':
			return readChoice(question.choices, text);
		case 'count':
			return readNumber(text, { max: question.max, decimals: 0 });
		case 'posts':
			return readNumber(text, { max: question.max, decimals: 2 });
		case 'link':
			return readLink(text);
		case 'text':
			return readText(text, question);
	}
}

/**
 * Reads what was typed, for the form and the spreadsheet alike. A question that is not there is left out; an empty one
 * is not answered; one that cannot be read has an entry in `errors` and no answer. Choices are taken by id or name.
 */
export function readAnswers(raw: RawAnswers): { answers: Answers; errors: AnswerFault[] } {
	let answers: Answers = {};
	const errors: AnswerFault[] = [];
	for (const id of questionIds) {
		const typed = raw[id];
		if (typed === undefined) continue;
		const reading = readAnswer(questionOf(id), typed);
		if ('fault' in reading) errors.push({ question: id, message: reading.fault });
		else answers = withAnswer(answers, id, reading.answer as Answer);
	}
	return { answers, errors };
}
