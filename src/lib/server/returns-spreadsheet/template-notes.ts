import type { Cell, SheetData } from 'write-excel-file/node';
import { formatPeriod } from '../../atlas/periods.ts';
import { questionOf } from '../../atlas/returns/answer-words.ts';
import { questionIds } from '../../atlas/returns/questions.ts';
import type { QuestionId } from '../../atlas/returns/questions.ts';
import { quarterName } from '../../atlas/returns/quarters.ts';
import {
	allowedWords,
	columnLetters,
	isQuestionKey,
	sheetColumns
} from '../../atlas/returns/sheet-columns.ts';
import type { SheetKey } from '../../atlas/returns/sheet-columns.ts';

const bold = (value: string): Cell => ({ value, fontWeight: 'bold', alignVertical: 'top', wrap: true });
const line = (value: string): Cell[] => [{ value }];

/** Widths of the columns of the notes, in characters. */
export const notesWidths: readonly number[] = [10, 66, 28, 84, 60];
/** In points. */
const LINE_HEIGHT = 15;

/** An answer to show how it is written, made up. */
const examples: Partial<Record<QuestionId, string>> = {
	stage: 'Targeted',
	'stage-detail': 'Two neighbourhood teams; the rest of the borough from January.',
	'self-referral': 'Yes',
	'self-referral-evidence': 'https://www.example.org/social-prescribing',
	'referral-routes': 'Education; Libraries',
	'hosted-posts': '3',
	'hosted-fte': '2.4',
	'hosted-by': 'A charity or community group',
	referrals: '210'
};

const rowNotes: Record<Exclude<SheetKey, QuestionId>, string> = {
	borough: 'name of the borough, for reading; the code decides',
	'borough-code': 'code of the borough: E09 and six figures; leave as it is',
	quarter: 'last day of the quarter the answers are for, such as 2026-09-30; leave as it is'
};

/** What stands on the sheet of notes. */
export function templateNotes(period: string): SheetData {
	const quarter = `${quarterName(period)} (to ${formatPeriod(period)})`;
	return [
		[{ value: 'Quarterly return on social prescribing', fontWeight: 'bold', fontSize: 14 }],
		line(`London Provision Atlas. Answers for ${quarter}, one row a borough, on the sheet “Returns”.`),
		[],
		[bold('How to')],
		line(
			'1. The rows hold the newest answers: this quarter’s if it has been begun, else last quarter’s. Change what has changed.'
		),
		line(
			'2. An empty cell means “not answered”, and takes away an answer that stands. Nought is an answer: write 0.'
		),
		line(
			'3. A column you delete is left alone: answers to that question stay as they are. Columns may be in any order; columns of your own are passed over.'
		),
		line('4. A row you delete is left alone too. Do not merge cells.'),
		line(
			'5. Save as an Excel workbook (.xlsx) or as CSV and hand it in on the page “Returns by spreadsheet”. You see every change and every error there, by row and column, before anything is stored.'
		),
		line(
			'6. An apostrophe before =, +, - or @ keeps a spreadsheet from running the text as a formula. It is taken off again.'
		),
		line('Counts only. Write nothing about a person.'),
		[],
		[bold('Column'), bold('Heading'), bold('Key'), bold('A cell holds'), bold('Example (made up)')],
		...sheetColumns.map(({ key, heading }, position): Cell[] => {
			const question = isQuestionKey(key);
			const hint = question ? questionOf(key).hint : undefined;
			const holds = question ? allowedWords(key) : rowNotes[key];
			const sentence = `${holds[0]?.toUpperCase()}${holds.slice(1)}.`;
			const cells = [
				columnLetters(position),
				heading,
				key,
				hint ? `${sentence} ${hint}` : sentence,
				(question && examples[key]) || ''
			];
			// Not every program makes a row as high as its wrapped text.
			const lines = cells.map((text, at) => Math.ceil(text.length / (notesWidths[at] ?? 1)));
			const height = LINE_HEIGHT * Math.max(...lines);
			return cells.map((value): Cell => ({ value, wrap: true, alignVertical: 'top', height }));
		}),
		[],
		line(`${questionIds.length} questions. What is not published: ${notPublished()}.`)
	];
}

const notPublished = () =>
	questionIds
		.filter((id) => !questionOf(id).published)
		.map((id) => `“${questionOf(id).label}”`)
		.join(', ');
