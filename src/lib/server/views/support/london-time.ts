import type { Opening } from '../../../atlas/support/listing.ts';

/** A moment on the clocks of London. */
export interface LondonTime {
	/** ISO weekday, 1 (Monday) to 7. */
	weekday: number;
	/** "14:05". */
	time: string;
}

const parts = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	weekday: 'short',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function londonTime(moment: Date): LondonTime {
	const said = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
	return {
		weekday: days.indexOf(said.get('weekday') ?? '') + 1,
		time: `${said.get('hour')}:${said.get('minute')}`
	};
}

/** An opening that runs past midnight is open until it closes the next day. */
export function isOpen(openings: readonly Opening[], { weekday, time }: LondonTime): boolean {
	const yesterday = ((weekday + 5) % 7) + 1;
	return openings.some(({ weekday: day, opens, closes }) =>
		closes > opens
			? day === weekday && opens <= time && time < closes
			: (day === weekday && opens <= time) || (day === yesterday && time < closes)
	);
}
