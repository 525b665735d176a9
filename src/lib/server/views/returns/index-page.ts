import { firstQuarter, openQuarter, quarterName, shiftQuarter } from '../../../atlas/returns/quarters.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import type { BoroughState } from '../../../atlas/returns/return-states.ts';
import { mayContribute, mayEdit } from '../../../atlas/returns/roles.ts';
import type { SignedIn } from '../../../atlas/returns/roles.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { dueDate } from '../../../atlas/returns/quarters.ts';
import { returnsUrl } from '../../../url/returns.ts';
import { today } from '../../clock.ts';
import { contributions } from '../../contributions/database.ts';
import { boroughBoard, returnsOfBorough } from '../../contributions/returns.ts';
import { listAreas } from '../../queries/areas.ts';
import { dueWords, notStarted } from './return-head.ts';

/** One quarter of one borough in the list. */
export interface QuarterRow {
	quarter: string;
	href: string;
	state: string;
	stateWords: string;
	/** "Due …" while it is the borough's to do. */
	due: string | null;
	isLate: boolean;
	/** What the link says: "Start", "Continue", "Look again", "Open". */
	act: string;
	saved: string | null;
}

export interface BoroughRow {
	code: string;
	name: string;
	state: BoroughState;
	stateName: string;
	/** "April to June 2026"; null when nothing is published. */
	published: string | null;
	quarters: QuarterRow[];
}

const acts = {
	draft: 'Continue',
	'sent-back': 'Look again',
	submitted: 'Open',
	accepted: 'Open',
	published: 'Open'
} as const;

/** Every quarter boroughs have been asked about, newest first. */
export function askedQuarters(day: string): string[] {
	const quarters: string[] = [];
	for (let period = openQuarter(day); period >= firstQuarter; period = shiftQuarter(period, -1)) {
		quarters.push(period);
	}
	return quarters;
}

/** The returns a person may write: a contributor's boroughs, or all 33 for an editor; none for a viewer. */
export function indexPage(person: SignedIn) {
	const db = contributions();
	const board = new Map(boroughBoard(db, today()).map((standing) => [standing.borough, standing]));
	const boroughs = listAreas('borough')
		.filter(({ code }) => mayContribute(person, code))
		.map(({ code, name }): BoroughRow => {
			const standing = board.get(code);
			const state = standing?.state ?? 'never-returned';
			const copies = new Map(returnsOfBorough(db, code).map((copy) => [copy.period, copy]));
			const quarters = askedQuarters(today()).map((period): QuarterRow => {
				const copy = copies.get(period);
				const entry = copy ? stateEntries[copy.state] : notStarted;
				const isOurs = !copy || copy.state === 'draft' || copy.state === 'sent-back';
				return {
					quarter: quarterName(period),
					href: returnsUrl.overview({ borough: { name }, period }),
					state: entry.name,
					stateWords: copy?.state === 'published' ? 'The public sees it.' : entry.explanation,
					due: isOurs ? dueWords(period) : null,
					isLate: isOurs && dueDate(period) < today(),
					act: copy ? acts[copy.state] : 'Start',
					saved: copy ? `Last saved by ${copy.savedBy} on ${formatMoment(copy.savedAt)}` : null
				};
			});
			const published = standing?.publishedPeriod ?? null;
			return {
				code,
				name,
				state,
				stateName: stateEntries[state].name,
				published: published && quarterName(published),
				quarters
			};
		});
	const open = openQuarter(today());
	return {
		role: person.role,
		isEditor: mayEdit(person),
		boroughs,
		quarter: quarterName(open),
		due: dueWords(open)
	};
}
