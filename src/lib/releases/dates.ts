import type { Parser } from './parsers.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day of the calendar as "2026-07-01", or undefined if there is no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
	const moment = new Date(Date.UTC(year, month - 1, day));
	const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1;
	return exists && year >= 1900 ? moment.toISOString().slice(0, 10) : undefined;
}

/** The last day of a month: lastDayOfMonth(2026, 6) is "2026-06-30". */
export function lastDayOfMonth(year: number, month: number): string | undefined {
	if (month < 1 || month > 12) return undefined;
	return isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** "2026-07-01", "20260701", "01Jul2026" or "01/07/2026", given as "2026-07-01". */
export const date: Parser<string> = {
	expected: 'a date such as 2026-07-01 or 01Jul2026',
	parse: (cell) => {
		const yearFirst = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(cell);
		if (yearFirst) return isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
		const british = /^(\d{1,2})[-/ ]?([a-z]{3}|\d{2})[-/ ]?(\d{4})$/i.exec(cell);
		if (!british?.[2]) return undefined;
		const named = months.indexOf(british[2].toLowerCase()) + 1;
		return isoDate(Number(british[3]), named || Number(british[2]), Number(british[1]));
	}
};

/** "2026-06", given as the last day of that month. */
export const monthEnd: Parser<string> = {
	expected: 'a month such as 2026-06',
	parse: (cell) => {
		const match = /^(\d{4})-(\d{2})$/.exec(cell);
		return match ? lastDayOfMonth(Number(match[1]), Number(match[2])) : undefined;
	}
};
