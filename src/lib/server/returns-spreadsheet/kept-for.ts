import { error } from '@sveltejs/kit';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import type { GuardedEvent } from '../accounts/guard.ts';
import { contributions } from '../contributions/database.ts';
import type { Borough } from './boroughs.ts';
import { HOURS_KEPT, keptReading } from './kept-readings.ts';
import type { SheetReading } from './read-rows.ts';
import { requireWriter } from './writer.ts';

/** Rows of boroughs the person may still write for; someone may have been given others since they handed the file in. */
const stillTheirs = (reading: SheetReading, boroughs: readonly Borough[]): SheetReading => ({
	...reading,
	rows: reading.rows.filter(({ borough }) => !borough || boroughs.some(({ code }) => code === borough.code))
});

/** A file handed in by the person who asks. To anyone else it is as one that is not there. */
export function requireKeptReading(
	event: GuardedEvent,
	id: string
): { person: SignedIn; reading: SheetReading } {
	const { person, boroughs } = requireWriter(event);
	const reading = keptReading(contributions(), person.id, id);
	if (!reading) {
		error(
			404,
			`There is no such file. Files handed in are kept for ${HOURS_KEPT} hours, for the person who did so alone: hand it in again.`
		);
	}
	return { person, reading: stillTheirs(reading, boroughs) };
}
