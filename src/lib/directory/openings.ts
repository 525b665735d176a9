import type { Opening } from '../atlas/support/listing.ts';
import type { Schedule, Service } from './model.ts';

const dayNumbers: Record<string, number> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** Openings every week, as days and times; anything rarer or less exact is left as the feed's words. */
export function openingsOf(service: Service): { openings: Opening[]; hoursText: string | null } {
	const schedules = [
		...(service.schedules ?? []),
		...(service.service_at_locations ?? []).flatMap((place) => place.schedules ?? [])
	];
	const openings = schedules.flatMap(weekly);
	const unique = new Map(openings.map((one) => [`${one.weekday} ${one.opens} ${one.closes}`, one]));
	const sorted = [...unique.values()].sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
	const words = schedules
		.filter((schedule) => weekly(schedule).length === 0)
		.flatMap(({ description, notes }) => description ?? notes ?? []);
	return { openings: sorted, hoursText: words.length > 0 ? [...new Set(words)].join('; ') : null };
}

function weekly(schedule: Schedule): Opening[] {
	const { freq, interval, byday, opens_at: opens, closes_at: closes } = schedule;
	if (freq === 'MONTHLY' || (interval ?? 1) > 1 || !byday || !opens || !closes || closes <= opens) return [];
	return byday.split(',').flatMap((day) => {
		const weekday = dayNumbers[day];
		return weekday ? [{ weekday, opens, closes }] : [];
	});
}
