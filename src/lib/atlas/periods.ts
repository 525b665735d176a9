/** How exactly a figure's date is known. */
export type PeriodPrecision = 'day' | 'month' | 'year';

const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/**
 * "2026-06-30" -> "30 June 2026", "April 2026" or "2025". The period is a calendar date, not a moment,
 * so no time zone can move it.
 */
export function formatPeriod(period: string, precision: PeriodPrecision = 'day'): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(period);
	const month = match ? monthNames[Number(match[2]) - 1] : undefined;
	if (!match || !month) return period;
	if (precision === 'year') return `${match[1]}`;
	if (precision === 'month') return `${month} ${match[1]}`;
	return `${Number(match[3])} ${month} ${match[1]}`;
}

/** "Mar 2020": for the axis of a chart. */
export function shortPeriod(period: string): string {
	const [year, month] = period.split('-');
	return `${(monthNames[Number(month) - 1] ?? '').slice(0, 3)} ${year}`;
}
