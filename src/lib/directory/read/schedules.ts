import type { Schedule } from '../model.ts';
import { field, line, link, number, partsOrWords, prose, word } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';
import { shown } from './remarks.ts';
import { afterDuration, withRule } from './recurrence.ts';
import { date, timeOfDay, weekdays } from './times.ts';

/** Openings: 3.0 `schedules`, 1.0 `regular_schedules` and, at a location, `regular_schedule`. */
export function readSchedules(raw: Raw, owner: Partial<Schedule>, reading: Reading): Schedule[] {
	const parts = partsOrWords(
		raw,
		reading,
		(description) => ({ description }),
		'schedules',
		'regular_schedules',
		'regular_schedule',
		'schedule',
		'opening_hours'
	);
	return parts
		.map((part) => withRule(part))
		.map((part) => readSchedule(part, owner, reading))
		.filter((schedule) => Object.keys(schedule).length > 2);
}

function readSchedule(raw: Raw, owner: Partial<Schedule>, reading: Reading): Schedule {
	const at = (name: string) => `schedules.${name}`;
	const days = weekdays(field(raw, 'byday', 'weekday', 'weekdays', 'days', 'day'), at('byday'), reading);
	const frequency = field(raw, 'freq');
	const daily = typeof frequency === 'string' && /^daily$/i.test(frequency.trim());
	if (daily)
		reading.note(
			'look',
			at('freq'),
			'The frequency DAILY is not in the standard; read as every week on its days'
		);
	const freq = daily ? 'WEEKLY' : word(frequency, ['WEEKLY', 'MONTHLY'], at('freq'), reading);
	const everyOther = number(field(raw, 'interval'), at('interval'), reading, { min: 1, max: 52 });
	const opens = timeOfDay(field(raw, 'opens_at', 'opens', 'start_time'), at('opens_at'), reading);
	const closes = timeOfDay(field(raw, 'closes_at', 'closes', 'end_time'), at('closes_at'), reading);
	const count = number(field(raw, 'count'), at('count'), reading, { min: 1, max: 1_000 });
	if (count !== undefined)
		reading.note('look', at('count'), `It takes place ${count} times: the standard has only a last date`);
	const schedule = {
		freq: freq ?? (days && 'WEEKLY'),
		interval: everyOther === undefined ? undefined : Math.round(everyOther),
		byday: daily && !days ? 'MO,TU,WE,TH,FR,SA,SU' : days,
		bymonthday: line(field(raw, 'bymonthday'), at('bymonthday'), reading, 60),
		dtstart: date(field(raw, 'dtstart'), at('dtstart'), reading),
		valid_from: date(field(raw, 'valid_from'), at('valid_from'), reading),
		valid_to: date(field(raw, 'valid_to', 'until'), at('valid_to'), reading),
		opens_at: opens,
		closes_at: closes ?? (opens && afterDuration(opens, field(raw, 'duration'))),
		description: prose(field(raw, 'description'), at('description'), reading, 500),
		schedule_link: link(field(raw, 'schedule_link'), at('schedule_link'), reading),
		attending_type: line(field(raw, 'attending_type'), at('attending_type'), reading, 60),
		notes: prose(field(raw, 'notes'), at('notes'), reading, 500)
	};
	if (schedule.interval !== undefined && schedule.interval > 1 && !schedule.dtstart) {
		reading.note(
			'look',
			at('interval'),
			`Every ${schedule.interval} weeks or months, and no first date to count from`
		);
	}
	const { opens_at, closes_at } = schedule;
	if (opens_at && closes_at && closes_at < opens_at && closes_at !== '00:00') {
		reading.note(
			'look',
			at('closes_at'),
			`Closes at ${shown(closes_at)}, before it opens at ${shown(opens_at)}`
		);
	}
	const said = Object.fromEntries(Object.entries(schedule).filter(([, value]) => value !== undefined));
	const id = reading.idOf(
		'schedule',
		field(raw, 'id'),
		at('id'),
		owner.service_id,
		owner.service_at_location_id,
		JSON.stringify(said)
	);
	return { id, ...said, ...owner } as Schedule;
}
