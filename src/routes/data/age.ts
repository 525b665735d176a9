/**
 * "4 months old", "about 5 years old": how long before `today` the day was that figures stand for. Both are ISO dates.
 * Whole months below two years, whole years above; null for a day still to come.
 */
export function ageInWords(period: string, today: string): string | null {
	if (period > today) return null;
	const [year = 0, month = 0, day = 0] = period.split('-').map(Number);
	const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
	const months = (thisYear - year) * 12 + (thisMonth - month) - (thisDay < day ? 1 : 0);
	if (months < 1) return 'less than a month old';
	if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'} old`;
	return `about ${Math.floor(months / 12)} years old`;
}

const monthNames =
	'January February March April May June July August September October November December'.split(' ');
const DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${monthNames.join('|')}) )?(\\d{4})`, 'g');

/**
 * The last day that a vintage in words can mean, as an ISO date: "1 July 2026" -> 2026-07-01, "April 2026" -> 2026-04-30,
 * "2011 to 2021" -> 2021-12-31. Null where no year is named.
 */
export function latestDayIn(vintage: string): string | null {
	const last = [...vintage.matchAll(DATE)].at(-1);
	if (!last) return null;
	const [, day, monthName, year] = last;
	const month = monthName ? monthNames.indexOf(monthName) + 1 : 12;
	const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
	return [year, String(month).padStart(2, '0'), String(day ?? lastDay).padStart(2, '0')].join('-');
}
