import type Database from 'better-sqlite3';
import { likelyDuplicates } from '../../../directory/duplicates.ts';
import type { LikelyDuplicate } from '../../../directory/duplicates.ts';
import type { DirectoryEntry, Service } from '../../../directory/model.ts';
import { feedImport, servicesOf } from '../../contributions/feeds.ts';
import { atlas } from '../../database.ts';

const MOST_SHOWN = 50;

/** Services of an import that may be the same as one of another directory the public sees. Only suggested. */
export function duplicatesOf(db: Database.Database, importId: number): LikelyDuplicate[] {
	const found = feedImport(db, importId);
	if (!found) return [];
	const own = [...servicesOf(db, importId)].map(([originalId, service]): DirectoryEntry => ({
		feed: found.feed,
		originalId,
		lastChecked: null,
		standing: 'listed',
		service
	}));
	const rows = atlas()
		.prepare('select feed, original_id as originalId, record from service where feed <> ?')
		.all(found.feed) as { feed: string; originalId: string; record: string }[];
	const others = rows.map(({ record, ...row }): DirectoryEntry => ({
		...row,
		lastChecked: null,
		standing: 'listed',
		service: JSON.parse(record) as Service
	}));
	return likelyDuplicates([...own, ...others])
		.filter(({ a, b }) => a.feed === found.feed || b.feed === found.feed)
		.slice(0, MOST_SHOWN);
}
