import { writeCsv } from '../api/csv.ts';
import type { SheetReading } from './read-rows.ts';
import { BYTE_ORDER_MARK } from './template-csv.ts';

/** Every error of a file as CSV, a row each, in the order of the file. */
export function errorList({ rows }: SheetReading): string {
	const errors = rows.flatMap(({ borough, errors }) =>
		errors.map(({ row, column, heading, found, message }) => [
			row,
			column,
			heading,
			borough?.name ?? '',
			found,
			message
		])
	);
	return (
		BYTE_ORDER_MARK + writeCsv(['Row', 'Column', 'Heading', 'Borough', 'Found', 'What is wrong'], errors)
	);
}
