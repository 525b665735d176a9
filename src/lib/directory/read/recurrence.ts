import { field } from './fields.ts';
import type { Raw } from './fields.ts';

const partsOfRule: ReadonlyMap<string, string> = new Map([
	['FREQ', 'freq'],
	['INTERVAL', 'interval'],
	['BYDAY', 'byday'],
	['BYMONTHDAY', 'bymonthday'],
	['UNTIL', 'until'],
	['COUNT', 'count'],
	['DTSTART', 'dtstart']
]);

/** The fields of a recurrence rule written in one text (RFC 5545 §3.3.10: "FREQ=WEEKLY;BYDAY=MO"); own fields go first. */
export function withRule(raw: Raw): Raw {
	const rule = field(raw, 'rrule', 'recurrence', 'recurrence_rule');
	if (typeof rule !== 'string' || rule.length > 1_000) return raw;
	const found = rule
		.replace(/^RRULE:/i, '')
		.split(/[;\n]/)
		.flatMap((part) => {
			const [name = '', value = ''] = part.split('=');
			const known = partsOfRule.get(name.trim().toUpperCase());
			return known && value.trim() !== '' ? [[known, value.trim()] as const] : [];
		});
	return { ...Object.fromEntries(found), ...raw };
}

/** "09:30" and "PT2H30M" (ISO 8601) or minutes -> "12:00"; undefined when it would run past midnight. */
export function afterDuration(opens: string, raw: unknown): string | undefined {
	const match = typeof raw === 'string' ? /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/i.exec(raw.trim()) : null;
	const minutes = match
		? Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)
		: typeof raw === 'number' && Number.isInteger(raw)
			? raw
			: 0;
	const [hour = 0, minute = 0] = opens.split(':').map(Number);
	const end = hour * 60 + minute + minutes;
	if (minutes <= 0 || end >= 24 * 60) return undefined;
	return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
