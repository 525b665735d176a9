import type { Borough } from './boroughs.ts';
import { plainText } from './column-keys.ts';
import type { CellValue } from './spreadsheet-error.ts';

/** A borough's name without what councils put around it. */
const plainName = (name: string) =>
	plainText(name)
		.replaceAll('&', 'and')
		.replace(/^(?:the )?(?:(?:london|royal) borough of|city of(?= westminster)) /, '');

const isBlank = (cell: CellValue | undefined) =>
	cell === undefined || cell === null || String(cell).trim() === '';

export type BoroughReading =
	| { borough: Borough }
	/** Which of the two cells is wrong, and how. */
	| { fault: { cell: 'borough' | 'borough-code'; message: string } };

const LISTED = 5;

/** The words for a borough that is unknown, or is another's: they must not tell which. */
function expected(boroughs: readonly Borough[]): string {
	if (boroughs.length > LISTED) return 'the code of a London borough, such as E09000012';
	return boroughs.map(({ code, name }) => `${code} (${name})`).join(' or ');
}

/** Reads which of the person's boroughs a row is for: by its code, or by its name where there is no code. */
export function readBorough(
	codeCell: CellValue | undefined,
	nameCell: CellValue | undefined,
	boroughs: readonly Borough[]
): BoroughReading {
	if (isBlank(codeCell) && isBlank(nameCell)) {
		return { fault: { cell: 'borough-code', message: `Enter ${expected(boroughs)}.` } };
	}
	const byName = boroughs.find(({ name }) => plainName(name) === plainName(String(nameCell ?? '')));
	if (isBlank(codeCell)) {
		if (byName) return { borough: byName };
		return {
			fault: {
				cell: 'borough',
				message: `This is not a borough you write returns for. Enter ${expected(boroughs)}.`
			}
		};
	}
	const byCode = boroughs.find(({ code }) => code.toLowerCase() === String(codeCell).trim().toLowerCase());
	if (!byCode) {
		const message = `This is not the code of a borough you write returns for. Enter ${expected(boroughs)}.`;
		return { fault: { cell: 'borough-code', message } };
	}
	if (!isBlank(nameCell) && byName !== byCode) {
		const message = `${byCode.code} is the code of ${byCode.name}, and the row is named otherwise. Put one of them right.`;
		return { fault: { cell: 'borough', message } };
	}
	return { borough: byCode };
}
