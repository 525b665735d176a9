import { formatPeriod } from '../../atlas/periods.ts';
import { londonDay } from '../clock.ts';
import { contributions } from '../contributions/database.ts';
import { publications } from '../contributions/publications.ts';
import { upload } from '../contributions/uploads.ts';
import { totalLine } from './editor/uploads.ts';

/** Uploads by number, for the publications that put one in place. */
const uploadOf = (publication: number): number | null =>
	contributions().prepare('select upload_id from publication where id = ?').pluck().get(publication) as
		| number
		| null;

/**
 * What editors have published, newest first: what, when, and for a release what it changed. Who did it is for the
 * editors’ own history.
 */
export function publishedChanges() {
	return publications(contributions())
		.filter(({ state }) => state === 'published')
		.map(({ id, what, at, current }) => {
			const found = uploadOf(id);
			const log = found === null ? undefined : upload(contributions(), found)?.changeLog;
			return {
				...{ id, what, current, on: formatPeriod(londonDay(at)) },
				log: log && {
					summary: log.summary,
					totals: log.totals.map(totalLine),
					sorts: log.sorts,
					notRecomputed: log.notRecomputed
				}
			};
		});
}
