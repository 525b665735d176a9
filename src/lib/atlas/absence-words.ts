import { statusEntries } from './absence.ts';
import type { Status, StatusEntry } from './absence.ts';
import type { Measure } from './measure-type.ts';

/** What a status is called for one measure: its own words where it has them, otherwise the usual ones. */
export function absenceWords({ absenceWords: own }: Measure, status: Status): StatusEntry {
	return { ...statusEntries[status], ...own?.[status] };
}
