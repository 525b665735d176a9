import { settings } from './settings.ts';

/**
 * The one place that asks what time it is. ATLAS_TODAY (an ISO date) sets the calendar for a demonstration or a test;
 * nothing that guards an account goes by it.
 */
export function today(): string {
	return settings.today ?? londonDay(timestamp());
}

// Swedes write a day as ISO 8601 has it.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day it was in London at a moment, both in ISO 8601: in summer, an hour before midnight UTC is tomorrow. */
export const londonDay = (moment: string): string => isoDay.format(new Date(moment));

/** Clocks are put right by seconds all the time. */
const TOLERANCE_MILLISECONDS = 5 * 60_000;

/**
 * Was this moment written by a clock that was ahead and has been put right since? What began in time to come would never
 * grow old, so nothing that guards an account is let hold because of it.
 */
export const isOfClockAhead = (moment: Date, now: Date): boolean =>
	moment.getTime() - now.getTime() > TOLERANCE_MILLISECONDS;

/** The moment, as every table of contributions.db writes it. */
export function timestamp(): string {
	return new Date().toISOString();
}
