import type { LikelyDuplicate } from '../../../directory/duplicates.ts';
import { contributions } from '../../contributions/database.ts';
import type { FeedImport } from '../../contributions/feeds.ts';
import { atlas, perAtlas } from '../../database.ts';
import type { Comparison } from '../../feeds/duplicates-worker.ts';
import { inThread, ThreadStoppedError } from '../../in-thread.ts';
import type { ThreadLimits } from '../../in-thread.ts';
import { log } from '../../operations/log.ts';

const MOST_SHOWN = 50;
const limits: ThreadLimits = { seconds: 30, heapMegabytes: 250 };

type Found = Promise<LikelyDuplicate[] | null>;
/** By import, which never changes: what it is compared with does only when another atlas comes. */
const foundBefore = perAtlas(() => new Map<number, Found>());

/**
 * Services of an import that may be the same as one of another directory the public sees. Only suggested. Worked out in
 * a thread of its own, once for each atlas; null where it could not be.
 */
export function duplicatesOf({ id, feed }: Pick<FeedImport, 'id' | 'feed'>, within = limits): Found {
	const before = foundBefore();
	const known = before.get(id);
	if (known) return known;
	const task: Comparison = {
		contributionsFile: contributions().name,
		atlasFile: atlas().name,
		...{ import: id, feed, most: MOST_SHOWN }
	};
	const found = inThread<LikelyDuplicate[]>('src/lib/server/feeds/duplicates-worker.ts', task, within).catch(
		(error: unknown) => {
			log.error(error, 'an import could not be compared with the other directories');
			// What is past a limit will be so again.
			if (!(error instanceof ThreadStoppedError)) before.delete(id);
			return null;
		}
	);
	before.set(id, found);
	return found;
}
