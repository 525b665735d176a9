import { dueDate, openQuarter, quarterName, shiftQuarter } from '../../../atlas/returns/quarters.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import type { BoroughState } from '../../../atlas/returns/return-states.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { releaseKindEntries } from '../../../releases/upload-kinds.ts';
import { correctionsIn } from '../../contributions/corrections.ts';
import { contributions } from '../../contributions/database.ts';
import { publications } from '../../contributions/publications.ts';
import type { PublicationRow } from '../../contributions/publications.ts';
import { boroughBoard, returnQueue } from '../../contributions/returns.ts';
import type { ReturnCopy } from '../../contributions/returns.ts';
import { uploads } from '../../contributions/uploads.ts';
import { listAreas } from '../../queries/areas.ts';
import { nextStep } from './next-step.ts';

/** Something that waits for an editor. */
export interface Waiting {
	name: string;
	href: string;
	/** Who brought it, and when. */
	since: string;
}

export interface Queue {
	id: 'submitted' | 'accepted' | 'uploads' | 'corrections';
	title: string;
	waiting: Waiting[];
}

/** The order of the board: what an editor can act on first. */
const boardOrder: readonly BoroughState[] = [
	'submitted',
	'accepted',
	'sent-back',
	'draft',
	'out-of-date',
	'never-returned',
	'published'
];

/** What waits, where each borough stands, and what the public sees. `today`: an ISO date. */
export function deskOf(today: string) {
	const db = contributions();
	const names = new Map(listAreas('borough').map(({ code, name }) => [code, name]));
	const history = publications(db);
	const current = history.find((row) => row.current) ?? null;
	return {
		queues: queuesOf(db, names),
		board: boardOf(db, names, today),
		counts: countsOf(db, today),
		current: current && publicationLine(current),
		failed: history
			.filter(({ id, state }) => state === 'failed' && id > (current?.id ?? 0))
			.map(publicationLine),
		underWay: history.filter(({ state }) => state === 'pending').map(publicationLine),
		nextDue: `The next returns are due on ${formatPeriod(nextDueDate(today))}.`
	};
}

type Db = ReturnType<typeof contributions>;

function queuesOf(db: Db, names: Map<string, string>): Queue[] {
	const returns = returnQueue(db);
	const inState = (state: ReturnCopy['state']): Waiting[] =>
		returns
			.filter((copy) => copy.state === state)
			.map(({ id, borough, period, savedBy, savedAt }) => ({
				name: `${names.get(borough) ?? borough}, ${quarterName(period)}`,
				href: `/editor/returns/${id}`,
				since: `${savedBy}, ${formatMoment(savedAt)}`
			}));
	const checked = uploads(db, { state: 'checked' })
		.reverse()
		.map(({ id, kind, period, uploadedByName, uploadedAt }) => ({
			name: `${releaseKindEntries[kind].name}, ${formatPeriod(period)}`,
			href: `/editor/uploads/${id}`,
			since: `${uploadedByName}, ${formatMoment(uploadedAt)}`
		}));
	const reports = correctionsIn(db, ['reported', 'checking']).map(
		({ id, subjectName, reportedAt, decidedBy }) => ({
			name: subjectName,
			href: `/editor/corrections/${id}`,
			since: decidedBy ? `${decidedBy} is checking it` : `reported ${formatMoment(reportedAt)}`
		})
	);
	return [
		{ id: 'submitted', title: 'Returns to check', waiting: inState('submitted') },
		{ id: 'accepted', title: 'Returns to publish', waiting: inState('accepted') },
		{ id: 'uploads', title: 'Uploads to decide on', waiting: checked },
		{ id: 'corrections', title: 'Reported mistakes', waiting: reports }
	];
}

function boardOf(db: Db, names: Map<string, string>, today: string) {
	return boroughBoard(db, today)
		.map((standing) => ({
			code: standing.borough,
			name: names.get(standing.borough) ?? standing.borough,
			state: standing.state,
			stateName: stateEntries[standing.state].name,
			quarter: quarterOf(standing.inHand?.period ?? standing.publishedPeriod),
			next: nextStep(standing, today),
			/** The return to look at; the public has no draft, and an editor has no business in one. */
			href:
				standing.inHand && standing.inHand.state !== 'draft' ? `/editor/returns/${standing.inHand.id}` : null
		}))
		.sort(
			(a, b) =>
				boardOrder.indexOf(a.state) - boardOrder.indexOf(b.state) || a.name.localeCompare(b.name, 'en-GB')
		);
}

const quarterOf = (period: string | null) => (period === null ? null : quarterName(period));

function countsOf(db: Db, today: string) {
	const board = boroughBoard(db, today);
	return boardOrder
		.map((state) => ({
			state,
			name: stateEntries[state].name,
			explanation: stateEntries[state].explanation,
			count: board.filter((standing) => standing.state === state).length
		}))
		.filter(({ count }) => count > 0);
}

/** The first day a return is due that has not gone by. */
function nextDueDate(today: string): string {
	const open = openQuarter(today);
	return dueDate(open) >= today ? dueDate(open) : dueDate(shiftQuarter(open, 1));
}

/** A publication as a line of the desk. */
export const publicationLine = ({ id, what, by, at, reason, note }: PublicationRow) => ({
	id,
	what,
	by,
	when: formatMoment(at),
	reason,
	note
});
