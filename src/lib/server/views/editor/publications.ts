import { formatMoment } from '../../../atlas/returns/moments.ts';
import { contributions } from '../../contributions/database.ts';
import { slotsAt } from '../../contributions/edition.ts';
import { headPublication, publications, whatInWords } from '../../contributions/publications.ts';
import type { PublicationRow } from '../../contributions/publications.ts';
import { editionDifferences } from './edition-differences.ts';

const stateNames: Record<PublicationRow['state'], string> = {
	pending: 'Under way',
	published: 'Published',
	failed: 'Not published'
};

const line = ({ id, state, what, reason, note, by, at, current }: PublicationRow) => ({
	id,
	what,
	state: current ? 'What the public sees now' : stateNames[state],
	reason,
	note,
	by,
	when: formatMoment(at),
	current,
	isState: state === 'published'
});

/** Everything the public has seen, newest first, and what was tried and failed. */
export const publicationHistory = () => publications(contributions()).map(line);

/**
 * One publication, and what going back to the state it made would change. 0: the state before the first. Null when
 * there is none of this number.
 */
export function publicationReview(id: number) {
	const db = contributions();
	const row = publications(db).find((each) => each.id === id);
	if (!row && id !== 0) return null;
	const head = headPublication(db);
	const [now, then] = [slotsAt(db, head), slotsAt(db, id)];
	const differences = editionDifferences(now, then);
	const isState = id === 0 || row?.state === 'published';
	return {
		id,
		title: row ? `Publication ${id}: ${row.what}` : 'Before the first publication',
		publication: row ? line(row) : null,
		/** What the public sees as the page is made; sent back with a roll-back, so that it means what was read. */
		head,
		isState,
		canRollBack: isState && differences.length > 0,
		differences: isState ? differences : [],
		contents: then.map(({ slot }) => whatInWords({ slot, base: null }))
	};
}
