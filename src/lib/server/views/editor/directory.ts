import { formatMoment } from '../../../atlas/returns/moments.ts';
import { remarkKinds } from '../../../directory/read/remarks.ts';
import type { RemarkKind } from '../../../directory/read/remarks.ts';
import { contributions } from '../../contributions/database.ts';
import { feedImport, feedImports, feeds } from '../../contributions/feeds.ts';
import { newerImport, publishedImport } from '../../contributions/public-import.ts';
import type { FeedImport } from '../../contributions/feeds.ts';
import { feedJob, feedJobs } from '../../feeds/jobs.ts';
import type { FeedJob } from '../../feeds/jobs.ts';

const stateNames: Record<FeedImport['state'], string> = {
	checked: 'Waits for a decision',
	published: 'Published',
	discarded: 'Discarded'
};

const kindNames: Record<RemarkKind, string> = {
	look: 'For you to look at',
	dropped: 'Left out, because it could not be trusted',
	shortened: 'Shortened',
	defaulted: 'Filled in with the usual value',
	cleaned: 'Markup taken out of text',
	normalised: 'Written another way, meaning the same',
	'id-made': 'Ids made into the kind the standard asks for'
};
/** What asks for a person's eye comes first. */
const kindOrder: RemarkKind[] = [
	'look',
	'dropped',
	'shortened',
	'defaulted',
	'cleaned',
	'normalised',
	'id-made'
];

const counted = (count: number, noun: string) =>
	`${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

const importLine = (found: FeedImport) => ({
	id: found.id,
	feed: found.feed,
	name: found.feedName,
	source: found.source,
	state: stateNames[found.state],
	services: counted(found.changeLog.listed.after, 'service'),
	by: found.importedByName,
	when: formatMoment(found.importedAt)
});

/** Directories that are known, what was imported, and what is being read. */
export function directoryDesk() {
	const db = contributions();
	const imports = feedImports(db);
	return {
		reading: feedJobs().map(({ feed, source }) => ({ feed, source })),
		imports: imports.map(importLine),
		feeds: feeds(db).map(({ id, name, url, licence }) => {
			const current = publishedImport(db, id);
			const shown = current === null ? undefined : feedImport(db, current);
			const last = imports.find(({ feed }) => feed === id);
			return {
				id,
				name,
				url,
				licence: licence ?? 'Not stated',
				last: last ? formatMoment(last.importedAt) : 'never',
				listed: shown ? counted(shown.changeLog.listed.after, 'service') : 'none',
				gone: shown ? shown.changeLog.gone.length : 0
			};
		})
	};
}

/** What its page says of a reading, in each state; `next` is the way on. */
const readingPage = (job: FeedJob) => {
	const here = `/editor/directory/reading/${job.feed}`;
	const parts = [counted(job.pages, 'page'), counted(job.services, 'service')];
	if (job.details > 0) parts.push(`${job.details.toLocaleString('en-GB')} of them read whole`);
	return {
		reading: {
			title: 'The directory is being read',
			words: `Read so far: ${parts.join(', ')}.`,
			next: { href: here, label: 'See how far it is' }
		},
		read: {
			title: 'The directory has been read',
			words: 'It has been read. Nothing is public yet.',
			next: { href: here, label: 'See what it would change' }
		},
		failed: {
			title: 'The directory could not be read',
			words: `It could not be read. ${job.reason} What the public sees is unchanged.`,
			next: { href: '/editor/directory', label: 'Try again, or another directory' }
		}
	}[job.state];
};

/** How far a reading has come; null when this server knows of none. */
export function readingOf(feed: string) {
	const job = feedJob(feed);
	if (!job) return null;
	const { state, importId, source, by, begun } = job;
	return { feed, source, by, begun: formatMoment(begun), state, importId, ...readingPage(job) };
}

/** One import with what publishing it would change; null when there is none of this number. */
export function importReview(id: number) {
	const db = contributions();
	const found = feedImport(db, id);
	if (!found) return null;
	const { changeLog: log } = found;
	const isPublic = publishedImport(db, found.feed) === id;
	const newer = newerImport(db, found)?.id ?? null;
	const isOpen = found.state === 'checked';
	return {
		...importLine(found),
		...(found.state === 'published' && !isPublic && { state: 'Published, and since replaced or undone' }),
		address: found.url,
		isPublic,
		newer: isOpen ? newer : null,
		canPublish: isOpen && newer === null,
		canDiscard: isOpen,
		summary: `${counted(log.added.length, 'new service')}, ${log.changed.length} changed, ${log.gone.length} no longer listed, ${log.unchanged} the same.`,
		lists: [
			{
				heading: 'Not kept',
				lines: log.rejected.map(({ originalId, why }) => `${originalId ?? 'No id'}: ${why}`)
			},
			{ heading: 'New', lines: log.added.map(({ name }) => name) },
			{ heading: 'Changed', lines: log.changed.map(({ name, fields }) => `${name}: ${fields.join(', ')}`) },
			{ heading: 'No longer listed', lines: log.gone.map(({ name }) => name) }
		].filter(({ lines }) => lines.length > 0),
		warnings: [
			...log.warnings,
			...(log.repeated > 0
				? [`${counted(log.repeated, 'record')} came again under the same id; the newest was kept.`]
				: [])
		],
		remarks: kindOrder
			.filter((kind) => remarkKinds.includes(kind))
			.map((kind) => ({
				kind: kindNames[kind],
				found: log.remarks
					.filter((remark) => remark.kind === kind)
					.map(({ where, words, times, example }) => ({
						where,
						words,
						times: times === 1 ? example : `${counted(times, 'service')}, such as ${example}`
					}))
			}))
			.filter(({ found: all }) => all.length > 0),
		/** Whether it is worth saying what of it may be listed already. */
		isCompared: isOpen || isPublic
	};
}
