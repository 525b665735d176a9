import type Database from 'better-sqlite3';
import { boroughState } from '../../atlas/returns/return-states.ts';
import type { BoroughState } from '../../atlas/returns/return-states.ts';
import { boroughCodes } from './borough-codes.ts';
import { returnsInHand } from './return-copies.ts';
import type { ReturnCopy } from './return-copies.ts';

/** Where one borough stands, for those who may see what is not published. */
export interface BoroughStanding {
	borough: string;
	state: BoroughState;
	/** The newest return being worked on, unless a later quarter is published already. */
	inHand: ReturnCopy | null;
	/** The newest quarter whose return the public sees. */
	publishedPeriod: string | null;
}

/** A borough's return that the public sees. */
export interface PublicCopy {
	borough: string;
	period: string;
	returnId: number;
	revision: number;
	/** When it was published. */
	at: string;
}

/** Returns that wait for an editor (submitted, or accepted and not yet published), longest first. */
export function returnQueue(db: Database.Database): ReturnCopy[] {
	return returnsInHand(db).filter(({ state }) => state === 'submitted' || state === 'accepted');
}

/** What the newest publication and those it stands on have put before the public, newest quarter first. */
export function publicCopies(db: Database.Database): PublicCopy[] {
	const rows = db
		.prepare(
			`with recursive trail (id, base, slot, return_id, revision, at, depth) as (
				select id, base, slot, return_id, revision, published_at, 0 from publication
				where id = (select max(id) from publication where state = 'published')
				union all
				select publication.id, publication.base, publication.slot, publication.return_id, publication.revision,
					publication.published_at, trail.depth + 1
				from publication join trail on publication.id = trail.base
			)
			select borough, period, returnId, revision, at from (
				select borough_return.borough, borough_return.period, trail.return_id as returnId, trail.revision,
					trail.at, row_number() over (partition by trail.slot order by trail.depth) as place
				from trail join borough_return on borough_return.id = trail.return_id
			) where place = 1 order by period desc, borough`
		)
		.all();
	return rows as PublicCopy[];
}

/** All boroughs by code. `today`: an ISO date. */
export function boroughBoard(db: Database.Database, today: string): BoroughStanding[] {
	const published = publicCopies(db);
	const waiting = returnsInHand(db).sort((a, b) => (a.period < b.period ? 1 : -1));
	return boroughCodes.map((borough) => {
		const publishedPeriod = published.find((copy) => copy.borough === borough)?.period ?? null;
		const inHand =
			waiting.find((copy) => copy.borough === borough && copy.period >= (publishedPeriod ?? '')) ?? null;
		return {
			borough,
			state: boroughState(inHand?.state ?? null, publishedPeriod, today),
			inHand,
			publishedPeriod
		};
	});
}
