import { questionOf } from '../../atlas/returns/answer-words.ts';
import type { Answer } from '../../atlas/returns/differences.ts';
import type { QuestionId } from '../../atlas/returns/questions.ts';
import { CHOICE_SEPARATOR } from '../../atlas/returns/sheet-columns.ts';

/** What a spreadsheet shows in place of a value it cannot work out. */
export const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/i;

/** What a spreadsheet takes for the start of a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r\n]/;

/** Text a spreadsheet could run, or that could be taken for its own words. */
const needsApostrophe = (text: string) => STARTS_FORMULA.test(text) || SPREADSHEET_ERROR.test(text);

/** Text with an apostrophe before it if it needs one, or looks as if it had been given one already. */
export const defused = (text: string): string =>
	needsApostrophe(text.replace(/^'+/, '')) ? `'${text}` : text;

/** Text with the apostrophe taken off that `defused` put on. */
export const undefused = (text: string): string =>
	text.startsWith("'") && needsApostrophe(text.replace(/^'+/, '')) ? text.slice(1) : text;

/** An answer as a cell holds it: a number, or the words of the form; null where there is none. */
export function cellOf(id: QuestionId, answer: Answer): string | number | null {
	if (answer === undefined) return null;
	if (typeof answer === 'number') return answer;
	const question = questionOf(id);
	if (question.kind !== 'choice' && question.kind !== 'choices') return defused(String(answer));
	const name = (choice: string) => question.choices.find(({ id }) => id === choice)?.name ?? choice;
	return [answer].flat().map(name).join(CHOICE_SEPARATOR);
}

/** Characters XML cannot carry, and what looks like the escape for one (ECMA-376 Part 1, 22.9.2.19). */
const NEEDS_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|\r|\uFFFD|\p{Noncharacter_Code_Point}/gu;

/**
 * Text as it must be given to the writer of workbooks so that it comes back as it was: the writer neither escapes nor
 * keeps such characters, and takes a text that is the name of something every object has ("constructor") for one it
 * has written before. A space at the end sets such a text apart, and is trimmed on reading.
 */
export function workbookText(text: string): string {
	const units = (found: string) =>
		Array.from({ length: found.length }, (_, at) => found.charCodeAt(at).toString(16).toUpperCase());
	const escaped = text.replace(NEEDS_ESCAPE, (found) =>
		units(found)
			.map((unit) => `_x${unit.padStart(4, '0')}_`)
			.join('')
	);
	return escaped in {} ? `${escaped} ` : escaped;
}
