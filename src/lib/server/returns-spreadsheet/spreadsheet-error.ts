/** A file that cannot be read as a spreadsheet of returns; the message is a sentence for whoever handed it in. */
export class SpreadsheetError extends Error {
	override readonly name = 'SpreadsheetError';
}

/** What a cell holds. A date is one that the spreadsheet shows as a date. */
export type CellValue = string | number | boolean | Date | null;

/** A sheet as it stands: every row and column from A1 on, so that positions are those the person sees. */
export interface RawSheet {
	name: string;
	rows: CellValue[][];
	/** What is wrong with cells that have no value to read, by address ("C7"): "an error (#REF!)". */
	troubles: Record<string, string>;
	/** A sentence without its subject, when the sheet is larger than is read; it has no rows then. */
	tooLarge?: string;
}
