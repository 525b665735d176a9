import { isQuarterEnd } from '../../atlas/returns/quarters.ts';
import type { CellValue } from './spreadsheet-error.ts';

const DAY = 86_400_000;
/** Day 0 of the calendar spreadsheets count from. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const months = [
	...['january', 'february', 'march', 'april', 'may', 'june'],
	...['july', 'august', 'september', 'october', 'november', 'december']
];

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

function isoFrom(year: string | undefined, month: number, day: string | undefined): string | undefined {
	const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
	const date = new Date(Date.UTC(full, month - 1, Number(day)));
	// A day that the month does not have would run over into the next, and a month the year does not have likewise.
	const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
	return isReal ? isoDay(date.getTime()) : undefined;
}

function fromText(text: string): string | undefined {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00.*)?$/.exec(text);
	if (iso) return isoFrom(iso[1], Number(iso[2]), iso[3]);
	const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
	if (british) return isoFrom(british[3], Number(british[2]), british[1]);
	const named = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(text);
	if (!named) return undefined;
	const word = (named[2] ?? '').toLowerCase();
	return isoFrom(named[3], months.findIndex((month) => month.startsWith(word)) + 1, named[1]);
}

/**
 * The quarter a cell names, as its last day: a date, the number behind one, "2026-09-30", or as Excel writes dates in
 * Britain ("30/09/2026", "30-Sep-26"). Undefined for anything that is not the last day of a quarter.
 */
export function readQuarter(value: CellValue): string | undefined {
	const day =
		value instanceof Date
			? Number.isNaN(value.getTime())
				? undefined
				: isoDay(value.getTime())
			: typeof value === 'number'
				? value > 0 && value < 100_000
					? isoDay(SERIAL_EPOCH + Math.floor(value) * DAY)
					: undefined
				: typeof value === 'string'
					? fromText(value.trim().replace(/^'/, ''))
					: undefined;
	return day && isQuarterEnd(day) ? day : undefined;
}
