import type { Notes } from './remarks.ts';
import { shown } from './remarks.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EARLIEST_YEAR = 1948;
const LATEST_YEAR = 2100;

function isoDay(year: number, month: number, day: number): string | undefined {
	const full = year < 100 ? 2000 + year : year;
	const date = new Date(Date.UTC(full, month - 1, day));
	const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return real && full >= EARLIEST_YEAR && full <= LATEST_YEAR ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * The moment that a number of 9 or 10 digits (seconds since 1970) or of 12 or 13 (milliseconds) stands for: between 1973
 * and 2286. Anything shorter would be a day of early 1970, which no feed means.
 */
function momentOf(digits: string): Date | undefined {
	if (/^\d{9,10}$/.test(digits)) return new Date(Number(digits) * 1000);
	return /^\d{12,13}$/.test(digits) ? new Date(Number(digits)) : undefined;
}

function dayOf(written: string | number): string | undefined {
	const raw = String(written);
	const since1970 = momentOf(raw.trim());
	if (since1970)
		return isoDay(since1970.getUTCFullYear(), since1970.getUTCMonth() + 1, since1970.getUTCDate());
	const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?\s*$/i.exec(raw);
	if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
	const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\s*$/.exec(raw);
	if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	// British order: a feed of the UK profile never writes the month first.
	const british = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[T ,].*)?\s*$/.exec(raw);
	if (british) return isoDay(Number(british[3]), Number(british[2]), Number(british[1]));
	const worded = /^\s*(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i.exec(raw);
	const month = monthNames.indexOf((worded?.[2] ?? '').toLowerCase()) + 1;
	return worded && month > 0 ? isoDay(Number(worded[3]), month, Number(worded[1])) : undefined;
}

/** A calendar date, "YYYY-MM-DD", from the many ways feeds write one. */
export function date(raw: unknown, where: string, notes: Notes): string | undefined {
	if ((typeof raw !== 'string' && typeof raw !== 'number') || raw === '') return undefined;
	const day = dayOf(raw);
	if (!day) notes.note('dropped', where, `${shown(raw)} is not a date`);
	else if (day !== raw) notes.note('normalised', where, `${shown(raw)} read as ${day}`);
	return day;
}

/** A moment, as the standard wants it: ISO 8601 with milliseconds and Z. A moment without a zone is taken as UTC. */
export function moment(raw: unknown, where: string, notes: Notes): string | undefined {
	if ((typeof raw !== 'string' && typeof raw !== 'number') || raw === '') return undefined;
	const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(String(raw).trim());
	const time = zoned
		? Date.parse(`${String(raw).trim().replace(' ', 'T')}${zoned[3] ? '' : 'Z'}`)
		: Date.parse(`${dayOf(raw) ?? ''}T00:00:00Z`);
	if (Number.isNaN(time) || time < 0) {
		notes.note('dropped', where, `${shown(raw)} is not a date and time`);
		return undefined;
	}
	const iso = new Date(time).toISOString();
	if (iso !== raw) notes.note('normalised', where, `${shown(raw)} read as ${iso}`);
	return iso;
}

/** A time of day, "HH:MM": from "9.30am", "12:30 PM", "0930", 930, "2026-01-05T09:30:00Z", "noon". */
export function timeOfDay(raw: unknown, where: string, notes: Notes): string | undefined {
	const written = typeof raw === 'number' ? String(raw) : raw;
	if (typeof written !== 'string' || written.trim() === '') return undefined;
	const text = written
		.trim()
		.toLowerCase()
		.replace(/^\d{4}-\d\d-\d\d[t ](?=\d)/, '');
	const named = { noon: '12:00', midday: '12:00', midnight: '00:00' }[text];
	const match =
		/^(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:z|[+-]\d\d:?\d\d)?$/.exec(text);
	const half = match?.[3];
	const hour = (Number(match?.[1]) % (half ? 12 : 25)) + (half === 'p' ? 12 : 0);
	const minute = Number(match?.[2] ?? 0);
	const found =
		named ??
		(match && hour < 24 && minute < 60 && (half === undefined || Number(match[1]) <= 12)
			? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
			: undefined);
	if (!found) notes.note('dropped', where, `${shown(raw)} is not a time of day`);
	else if (found !== raw) notes.note('normalised', where, `${shown(raw)} read as ${found}`);
	return found;
}

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Any way of writing one weekday begins with its name: "MO", "mon", "Tuesdays", "-1FR". */
const dayNames =
	/^([+-]?\d{1,2})?(mo|mon(?:day)?s?|tu|tues?(?:day)?s?|we|wed(?:nesday)?s?|weds|th|thu(?:rs?)?(?:day)?s?|fr|fri(?:day)?s?|sa|sat(?:urday)?s?|su|sun(?:day)?s?)\.?$/i;
function codeOf(day: string): string | undefined {
	const match = dayNames.exec(day);
	return match ? `${match[1] ?? ''}${(match[2] ?? '').slice(0, 2).toUpperCase()}` : undefined;
}

/** "Mon~Fri": every day from one to the other. */
function between(part: string): (string | undefined)[] {
	const [from, to, ...more] = part
		.split('~')
		.map((day) => dayCodes.findIndex((code) => code === codeOf(day)));
	if (from === undefined || to === undefined || from < 0 || to < 0 || more.length > 0) return [undefined];
	return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => dayCodes[(from + at) % 7]);
}

const groupsOfDays: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
	weekdays: 'MO,TU,WE,TH,FR',
	weekends: 'SA,SU',
	daily: 'MO,TU,WE,TH,FR,SA,SU',
	'every day': 'MO,TU,WE,TH,FR,SA,SU',
	everyday: 'MO,TU,WE,TH,FR,SA,SU'
});

/** iCalendar weekdays, "MO,WE" or "-1FR", from codes or names of days. */
export function weekdays(raw: unknown, where: string, notes: Notes): string | undefined {
	const text = Array.isArray(raw)
		? raw
				.slice(0, 31)
				.flatMap((day) => (typeof day === 'string' ? day : []))
				.join(',')
		: raw;
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	const spread = groupsOfDays[text.trim().toLowerCase()] ?? text;
	const codes = [
		...new Set(
			spread
				.slice(0, 400)
				.replace(/\s*(?:\bto\b|–|-(?=[a-z]))\s*/gi, '~')
				.split(/[\s,;/&]+|\band\b/i)
				.filter(Boolean)
				.flatMap((part) => (part.includes('~') ? between(part) : [codeOf(part)]))
		)
	];
	if (codes.length === 0 || codes.includes(undefined)) {
		notes.note('dropped', where, `${shown(text)} is not a list of weekdays`);
		return undefined;
	}
	const found = codes.join(',');
	if (found !== text) notes.note('normalised', where, `${shown(text)} read as ${found}`);
	return found;
}
