/** Weeks after the quarter in which a return may be made before it counts as late. */
export const WEEKS_TO_RETURN = 6;
/** Boroughs are first asked for the quarter of the release the atlas opened with. */
export const firstQuarter = '2026-06-30';

const DAY = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const months = ['January', 'April', 'July', 'October'] as const;
const lastMonths = ['March', 'June', 'September', 'December'] as const;

/** The last day of the quarter that holds this day: "2026-11-21" -> "2026-12-31". */
export function quarterEnd(day: string): string {
	const [year = 0, month = 1] = day.split('-').map(Number);
	return isoDay(Date.UTC(year, Math.ceil(month / 3) * 3, 0));
}

export const isQuarterEnd = (day: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(day) && quarterEnd(day) === day;

/** The last day of the quarter `by` quarters later (or, below nought, earlier). */
export function shiftQuarter(period: string, by: number): string {
	const [year = 0, month = 3] = period.split('-').map(Number);
	return isoDay(Date.UTC(year, month + by * 3, 0));
}

/** The newest quarter that has ended: the one a borough is asked about. */
export const openQuarter = (today: string): string => shiftQuarter(quarterEnd(today), -1);

/** The day after which a return for the quarter is late. */
export const dueDate = (period: string): string => isoDay(Date.parse(period) + WEEKS_TO_RETURN * 7 * DAY);

/** The newest quarter whose return is overdue if it has not been made. */
export function newestDueQuarter(today: string): string {
	const open = openQuarter(today);
	return dueDate(open) < today ? open : shiftQuarter(open, -1);
}

/** "July to September 2026". */
export function quarterName(period: string): string {
	const quarter = Math.ceil(Number(period.slice(5, 7)) / 3) - 1;
	return `${months[quarter]} to ${lastMonths[quarter]} ${period.slice(0, 4)}`;
}
