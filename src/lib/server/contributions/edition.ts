import type Database from 'better-sqlite3';
import { questionIds, questions } from '../../atlas/returns/questions.ts';
import type { Answers } from '../../atlas/returns/questions.ts';
import type { PublishedReturn } from '../../atlas/returns/published.ts';
import type { PublishedRelease } from '../../releases/upload-kinds.ts';
import { firstEdition } from '../build/edition.ts';
import type { Edition } from '../build/edition.ts';

interface Entry {
	slot: string;
	published: string;
	revision: number | null;
	answers: string | null;
	fileName: string | null;
	bytes: Buffer | null;
}

/** The publications a state is made of, itself first. A base is always older than what stands on it. */
const lineage = `with recursive lineage (id, base) as (
	select id, base from publication where id = @publication
	union all
	select p.id, p.base from lineage l join publication p on p.id = l.base
)`;

/**
 * What the public sees as of one publication: the newest entry of every slot on the way back from it. Quarters and
 * releases oldest first, so that the same content always comes in the same order.
 */
export function editionAt(db: Database.Database, publication: number): Edition {
	if (publication === 0) return firstEdition;
	const entries = db
		.prepare(
			`${lineage}
			 select p.slot, p.published_at as published, p.revision, r.answers, u.file_name as fileName, u.bytes
			 from publication p
			 left join return_revision r on r.return_id = p.return_id and r.revision = p.revision
			 left join upload u on u.id = p.upload_id
			 where p.id in (select max(s.id) from lineage l join publication s on s.id = l.id
			   where s.slot is not null group by s.slot)`
		)
		.all({ publication }) as Entry[];
	const inOrder = entries
		.map((entry) => ({ ...entry, parts: entry.slot.split(':') as [string, string, string] }))
		.sort(({ parts: a }, { parts: b }) => compare(a[2], b[2]) || compare(a[1], b[1]));
	const returns: PublishedReturn[] = [];
	const releases: PublishedRelease[] = [];
	for (const { parts, published: at, revision, answers, fileName, bytes } of inOrder) {
		const [, subject, period] = parts;
		const published = at.slice(0, 10);
		if (answers !== null && revision !== null) {
			returns.push({ borough: subject, period, revision, published, answers: publicAnswers(answers) });
		} else if (fileName !== null && bytes !== null) {
			const kind = subject as PublishedRelease['kind'];
			releases.push({ kind, period, fileName, bytes, published });
		}
	}
	return { id: publication, returns, releases };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What is for the editors alone goes no further than contributions.db. */
function publicAnswers(json: string): Answers {
	const answers = JSON.parse(json) as Answers;
	return Object.fromEntries(
		questionIds
			.filter((id) => questions[id].published && answers[id] !== undefined)
			.map((id) => [id, answers[id]])
	) as Answers;
}
