import { questionIds, questions } from './questions.ts';
import type { Question, QuestionId } from './questions.ts';

/** What a row of the spreadsheet is about, before the questions. */
export const rowKeys = ['borough', 'borough-code', 'quarter'] as const;
export type RowKey = (typeof rowKeys)[number];
export type SheetKey = RowKey | QuestionId;

export interface SheetColumn {
	/** Stands in the second row of the template, and never changes. */
	key: SheetKey;
	/** Stands in the first row: the label of the question on the form. No two columns share one. */
	heading: string;
}

const rowHeadings: Record<RowKey, string> = {
	borough: 'Borough',
	'borough-code': 'Borough code',
	quarter: 'Quarter ends on'
};

/** The columns of the template, in its order. A file that comes back may hold them in any. */
export const sheetColumns: readonly SheetColumn[] = [
	...rowKeys.map((key) => ({ key, heading: rowHeadings[key] })),
	...questionIds.map((key) => ({ key, heading: questions[key].label }))
];

export const headingOf = (key: SheetKey): string =>
	sheetColumns.find((column) => column.key === key)?.heading ?? key;

export const isQuestionKey = (key: SheetKey): key is QuestionId => key in questions;

/** What separates several choices in one cell. No choice's name holds one. */
export const CHOICE_SEPARATOR = '; ';

/** What a cell may hold, as a sentence ends with it: "one of: Yes, Partly, No". */
export function allowedWords(id: QuestionId): string {
	const question: Question = questions[id];
	switch (question.kind) {
		case 'choice':
			return `one of: ${question.choices.map(({ name }) => name).join(', ')}`;
		case 'choices':
			return `one or more of these, with a semicolon between: ${question.choices.map(({ name }) => name).join('; ')}`;
		case 'count':
			return `a whole number from 0 to ${question.max.toLocaleString('en-GB')}`;
		case 'posts':
			return `a number from 0 to ${question.max.toLocaleString('en-GB')}, to two decimals`;
		case 'text':
			return `text of up to ${question.maxLength.toLocaleString('en-GB')} characters`;
		case 'link':
			return 'a web address that starts with https:// or http://';
	}
}

/** Letters of a column as spreadsheets show them, from 0: "A", "Z", "AA". */
export function columnLetters(position: number): string {
	const rest = Math.floor(position / 26) - 1;
	return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (position % 26));
}
