import type Database from 'better-sqlite3';
import { questionIds, questions } from '../../atlas/returns/questions.ts';
import type { Answers } from '../../atlas/returns/questions.ts';
import type { PublishedReturn } from '../../atlas/returns/published.ts';
import type { PublishedFeed } from '../../directory/published-feed.ts';
import type { PublishedRelease, ReleaseKind } from '../../releases/upload-kinds.ts';
import { firstEdition } from '../build/edition.ts';
import type { Edition } from '../build/edition.ts';
import { londonDay } from '../clock.ts';
import { importedFeed } from './feeds.ts';

/** What fills one slot of a state: a copy of a return, or an upload. */
export interface SlotEntry {
	/** 'return:E09000012:2026-09-30', 'release:workforce:2026-06-30' or 'directory:hackney'. */
	slot: string;
	/** The publication that put it there. */
	publication: number;
	publishedAt: string;
	returnId: number | null;
	revision: number | null;
	upload: number | null;
	feedImport: number | null;
}

/**
 * The newest entry of every slot on the way back from a publication, itself included; none for 0. A base is always
 * older than what stands on it, so the newest entry has the highest number. In the order of the slots' dates, then names.
 */
export function slotsAt(db: Database.Database, publication: number): SlotEntry[] {
	const entries = db
		.prepare(
			`with recursive lineage (id, base) as (
				select id, base from publication where id = ?
				union all
				select p.id, p.base from lineage l join publication p on p.id = l.base
			)
			select slot, max(p.id) as publication, published_at as publishedAt, return_id as returnId, revision,
			  upload_id as upload, import_id as feedImport
			from lineage join publication p using (id) where slot is not null group by slot`
		)
		.all(publication) as SlotEntry[];
	return entries
		.map((entry) => ({ entry, key: [periodOf(entry), entry.slot].join() }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ entry }) => entry);
}

const subjectOf = ({ slot }: SlotEntry) => slot.split(':')[1] ?? '';
const periodOf = ({ slot }: SlotEntry) => slot.split(':')[2] ?? '';

/** What the public sees as of one publication. The same content always comes in the same order. */
export function editionAt(db: Database.Database, publication: number): Edition {
	if (publication === 0) return firstEdition;
	const answersOf = db
		.prepare('select answers from return_revision where return_id = ? and revision = ?')
		.pluck();
	const fileOf = db.prepare('select file_name as fileName, bytes from upload where id = ?');
	const returns: PublishedReturn[] = [];
	const releases: PublishedRelease[] = [];
	const feeds: PublishedFeed[] = [];
	for (const entry of slotsAt(db, publication)) {
		const { returnId, revision, upload, feedImport } = entry;
		const [period, published] = [periodOf(entry), londonDay(entry.publishedAt)];
		if (revision !== null) {
			const answers = publicAnswers(answersOf.get(returnId, revision) as string);
			returns.push({ borough: subjectOf(entry), period, revision, published, answers });
		} else if (feedImport !== null) {
			feeds.push({ ...importedFeed(db, feedImport), published });
		} else {
			const file = fileOf.get(upload) as { fileName: string; bytes: Buffer };
			releases.push({ kind: subjectOf(entry) as ReleaseKind, period, ...file, published });
		}
	}
	return { id: publication, returns, releases, feeds };
}

/** What is for the editors alone goes no further than contributions.db. */
function publicAnswers(json: string): Answers {
	const answers = JSON.parse(json) as Answers;
	return Object.fromEntries(
		questionIds
			.filter((id) => questions[id].published && answers[id] !== undefined)
			.map((id) => [id, answers[id]])
	) as Answers;
}
