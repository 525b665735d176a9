import { formatPeriod } from '../../atlas/periods.ts';
import { hasRunOut } from './invitations.ts';
import type { Person } from './people.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	hour: '2-digit',
	minute: '2-digit'
});

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** A moment as a day in London: "21 November 2026". */
export const dayOf = (moment: string): string => formatPeriod(calendar.format(new Date(moment)));

/** A moment in London: "21 November 2026, 14:05". */
export const momentInWords = (moment: string): string =>
	`${dayOf(moment)}, ${clock.format(new Date(moment))}`;

/** Where an account stands, in a few words, the most pressing first. */
export function standingOf(person: Person, now: Date = new Date()): string {
	if (person.disabled) return 'Switched off';
	if (person.lockedUntil && person.lockedUntil > now.toISOString()) {
		return `Locked after failed tries, until ${momentInWords(person.lockedUntil)}`;
	}
	if (!person.canSignIn) {
		if (person.invitedUntil === null) return 'Not invited';
		return hasRunOut(person.invitedUntil, now)
			? 'Invitation has run out'
			: `Invited, until ${dayOf(person.invitedUntil)}`;
	}
	return person.lastSeen ? `Signed in, last seen ${dayOf(person.lastSeen)}` : 'Not signed in now';
}
