import { questionOf } from '../../atlas/returns/answer-words.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { QuestionId } from '../../atlas/returns/questions.ts';
import { SPREADSHEET_ERROR, undefused } from './cell-words.ts';
import { plainText } from './column-keys.ts';
import { limits } from './limits.ts';
import type { CellValue } from './spreadsheet-error.ts';

/** What a field of the form would hold for this cell, or what is wrong with the cell as a cell. */
export type CellReading = { text: string } | { fault: string };

/** How people write yes, partly and no in a hurry. */
const shorthand: Partial<Record<string, string>> = {
	y: 'yes',
	true: 'yes',
	n: 'no',
	false: 'no',
	part: 'partly',
	partial: 'partly',
	partially: 'partly'
};

/** As many figures as a spreadsheet shows: 0.1 + 0.2 is 0.3 there. */
const shownNumber = (value: number) => String(Number(value.toPrecision(15)));

/** A cell as the person sees it, shortened for a message. */
export function shownCell(value: CellValue | undefined): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date)
		return Number.isNaN(value.getTime()) ? '' : formatPeriod(value.toISOString().slice(0, 10));
	const text =
		typeof value === 'number'
			? shownNumber(value)
			: typeof value === 'boolean'
				? value
					? 'TRUE'
					: 'FALSE'
				: value;
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

export const isBlankCell = (value: CellValue | undefined): boolean =>
	value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** "1 234" with any space, and "1,5" where a comma is the decimal mark. "1,234" is left to the law of numbers. */
function plainNumber(text: string): string {
	const joined = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, '');
	return /^\d+,\d{1,2}$/.test(joined) ? joined.replace(',', '.') : joined;
}

function readShorthand(id: QuestionId, text: string): string {
	const question = questionOf(id);
	if (question.kind !== 'choice') return text;
	const plain = shorthand[plainText(text)] ?? plainText(text);
	const meant = question.choices.find((choice) => choice.id === plain || plainText(choice.name) === plain);
	return meant?.id ?? text;
}

/** Turns what a spreadsheet made of an answer back into what would have been typed on the form. */
export function readCell(id: QuestionId, value: CellValue | undefined, trouble?: string): CellReading {
	if (trouble) return { fault: `The cell is ${trouble}. Put the answer itself there.` };
	if (isBlankCell(value)) return { text: '' };
	if (value instanceof Date) {
		return {
			fault:
				'The spreadsheet has made a date of this. Set the cell’s format to Text or Number and type the answer again.'
		};
	}
	const written = typeof value === 'string' ? value : shownCell(value as number | boolean);
	const text = undefused(written);
	if (text.length > limits.cellLength)
		return { fault: 'The cell holds more text than a spreadsheet allows.' };
	if (SPREADSHEET_ERROR.test(written.trim())) {
		return { fault: 'The cell is an error of the spreadsheet’s own. Put the answer itself there.' };
	}
	const { kind } = questionOf(id);
	switch (kind) {
		case 'choice':
			return { text: readShorthand(id, text) };
		case 'choices':
			return { text: text.replaceAll(/[,|]/g, ';') };
		case 'count':
		case 'posts':
			return { text: plainNumber(text) };
		case 'text':
		case 'link':
			return { text };
	}
}
