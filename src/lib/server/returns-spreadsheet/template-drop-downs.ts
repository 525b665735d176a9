import {
	getOrderOfSiblings,
	insertElementMarkupAccordingToOrderOfSiblings,
	sanitizeAttributeValue,
	sanitizeTextContent
} from 'write-excel-file/utility';
import type writeExcelFile from 'write-excel-file/node';
import type { Feature, Sheet } from 'write-excel-file/node';
import { questionOf } from '../../atlas/returns/answer-words.ts';
import type { QuestionId } from '../../atlas/returns/questions.ts';
import {
	allowedWords,
	columnLetters,
	isQuestionKey,
	sheetColumns
} from '../../atlas/returns/sheet-columns.ts';

/** The kinds of file the Node writer takes, which its types do not export. */
type NodeFile = Parameters<typeof writeExcelFile>[0] extends Sheet<infer File>[] ? File : never;

const WORKSHEET = 'xl/worksheets/sheet{id}.xml';

/** What a spreadsheet program checks as someone types: a list for one choice, limits for a number. */
function rule(id: QuestionId): { attributes: string; formulas: string[] } | undefined {
	const question = questionOf(id);
	switch (question.kind) {
		case 'choice':
			return {
				attributes: 'type="list"',
				formulas: [`"${question.choices.map(({ name }) => name).join(',')}"`]
			};
		case 'count':
			return { attributes: 'type="whole" operator="between"', formulas: ['0', String(question.max)] };
		case 'posts':
			return { attributes: 'type="decimal" operator="between"', formulas: ['0', String(question.max)] };
		default:
			return undefined;
	}
}

function validations(firstRow: number, lastRow: number): string {
	const written = sheetColumns.flatMap(({ key }, position) => {
		const found = isQuestionKey(key) ? rule(key) : undefined;
		if (!found || !isQuestionKey(key)) return [];
		const letters = columnLetters(position);
		const words = sanitizeAttributeValue(
			`Enter ${allowedWords(key)}, or leave the cell empty.`.slice(0, 255)
		);
		const formulas = found.formulas.map(
			(formula, at) => `<formula${at + 1}>${sanitizeTextContent(formula)}</formula${at + 1}>`
		);
		return [
			`<dataValidation ${found.attributes} allowBlank="1" showErrorMessage="1" error="${words}" sqref="${letters}${firstRow}:${letters}${lastRow}">${formulas.join('')}</dataValidation>`
		];
	});
	return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

/** Gives the sheet of that name lists to choose from and limits of numbers, from one row to another. */
export const dropDowns = (sheet: string, firstRow: number, lastRow: number): Feature<NodeFile> => ({
	files: {
		transform: {
			[WORKSHEET]: {
				transform: (xml, options) =>
					options.sheet === sheet
						? insertElementMarkupAccordingToOrderOfSiblings(
								xml,
								validations(firstRow, lastRow),
								getOrderOfSiblings(WORKSHEET, 'worksheet') ?? [],
								'worksheet'
							)
						: xml
			}
		}
	}
});
