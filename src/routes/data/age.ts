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
