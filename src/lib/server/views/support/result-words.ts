import { formatPeriod } from '../../../atlas/periods.ts';
import { audienceNames, channelNames } from '../../../atlas/support/listing.ts';
import type { Listing, Opening } from '../../../atlas/support/listing.ts';
import { clock } from '../../../directory/next-step.ts';
import { walkMinutes } from '../../../geography/distance.ts';

const LONGEST_WALK_MINUTES = 60;
const METRES_PER_MILE = 1609.344;

/** "about 12 minutes’ walk", rounded up; beyond an hour nobody walks, and miles are said instead. */
export function distanceWords(straightMetres: number): string {
	const minutes = Math.max(1, Math.ceil(walkMinutes(straightMetres)));
	if (minutes <= LONGEST_WALK_MINUTES)
		return `about ${minutes} ${minutes === 1 ? 'minute’s' : 'minutes’'} walk`;
	return `about ${Math.max(1, Math.round(straightMetres / METRES_PER_MILE))} miles away`;
}

/** "Older people, carers", with ages where there are limits; null when nobody says whom it is for. */
export function forWhomWords({
	audiences,
	minimumAge,
	maximumAge
}: Pick<Listing, 'audiences' | 'minimumAge' | 'maximumAge'>): string | null {
	const groups = audiences.map((audience, at) =>
		at === 0 || audience === 'lgbt'
			? audienceNames[audience]
			: audienceNames[audience].charAt(0).toLowerCase() + audienceNames[audience].slice(1)
	);
	const ages =
		minimumAge !== null && maximumAge !== null
			? `aged ${minimumAge} to ${maximumAge}`
			: minimumAge !== null
				? `aged ${minimumAge} and over`
				: maximumAge !== null
					? `aged ${maximumAge} and under`
					: null;
	if (groups.length === 0) return ages && `People ${ages}`;
	return [groups.join(', '), ages].filter(Boolean).join(', ');
}

export const howWords = ({ channels }: Pick<Listing, 'channels'>): string | null =>
	channels.length > 0
		? channels
				.map((channel, at) => (at === 0 ? channelNames[channel] : channelNames[channel].toLowerCase()))
				.join(', ')
		: null;

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface OpenDay {
	day: string;
	/** "9:30am to 12:30pm, 2pm to 5pm". */
	hours: string;
}

/** The week, a line for each day that opens. */
export function openDays(openings: readonly Opening[]): OpenDay[] {
	return dayNames.flatMap((day, at) => {
		const hours = openings
			.filter(({ weekday }) => weekday === at + 1)
			.sort((a, b) => (a.opens < b.opens ? -1 : 1))
			.map(({ opens, closes }) => `${clock(opens)} to ${clock(closes)}`);
		return hours.length > 0 ? [{ day, hours: [...new Set(hours)].join(', ') }] : [];
	});
}

/** Days that open alike are said together: "Monday to Friday 9am to 5pm; Saturday 10am to 1pm". */
export function hoursWords(openings: readonly Opening[]): string | null {
	const days = openDays(openings);
	const runs: { from: string; to: string; hours: string }[] = [];
	for (const { day, hours } of days) {
		const last = runs.at(-1);
		const follows = last && dayNames.indexOf(day) === dayNames.indexOf(last.to) + 1;
		if (last && follows && last.hours === hours) last.to = day;
		else runs.push({ from: day, to: day, hours });
	}
	return (
		runs.map(({ from, to, hours }) => `${from === to ? from : `${from} to ${to}`} ${hours}`).join('; ') ||
		null
	);
}

/** Dates come as a day, a month or only a year. The date of a list is no check, and is not called one. */
export function checkedWords({
	lastChecked,
	listedOn,
	standing
}: Pick<Listing, 'lastChecked' | 'listedOn' | 'standing'>): string {
	if (lastChecked)
		return `Last checked ${/^\d{4}-\d{2}-\d{2}/.test(lastChecked) ? formatPeriod(lastChecked.slice(0, 10)) : lastChecked}`;
	if (!listedOn) return 'We do not know when this was last checked';
	const month = /^\d{4}-\d{2}/.exec(listedOn)?.[0];
	const when = month ? formatPeriod(`${month}-01`, 'month') : listedOn;
	return standing === 'history'
		? `Named in a document of ${when}, not checked since`
		: `From the list of ${when}`;
}
