import { categories, categoryIds } from '../../../atlas/support/categories.ts';
import type { CategoryId } from '../../../atlas/support/categories.ts';
import { subjects } from '../../../atlas/support/subjects.ts';
import type { ResultGroup } from '../../../atlas/support/results.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SupportState } from '../../../url/support.ts';
import { facetOf } from '../../queries/support.ts';
import { LINK_WORKER_FEED } from './find.ts';
import type { Hit } from './find.ts';
import type { LondonTime } from './london-time.ts';
import { directoryName, resultsOf } from './result.ts';
import type { Position } from './result.ts';

const SHOWN_OF_KIND = 4;
const SHOWN_OF_LINK_WORKERS = 2;
const LINK_WORKERS = 'link-worker';

/** When nothing in particular was asked for: the nearest of each kind, numbered on from group to group. */
export function groupsOf(
	hits: readonly Hit[],
	state: SupportState,
	from: Position | null,
	now: LondonTime
): ResultGroup[] {
	const kinds = facetOf(
		hits.map(({ position }) => position),
		'category'
	);
	const groupOf = ({ position, feed }: Hit): CategoryId | typeof LINK_WORKERS =>
		feed === LINK_WORKER_FEED
			? LINK_WORKERS
			: (categoryIds.find((id) => kinds.get(position)?.includes(id)) ?? 'supported');
	const byGroup = Map.groupBy(hits, groupOf);
	let number = 1;
	const order = ['supported', LINK_WORKERS, 'connected', 'creative', 'active', 'learning'] as const;
	return order.flatMap((id) => {
		const all = byGroup.get(id);
		if (!all) return [];
		const shown = all.slice(0, id === LINK_WORKERS ? SHOWN_OF_LINK_WORKERS : SHOWN_OF_KIND);
		const results = resultsOf(shown, state, from, now, number);
		number += results.length;
		const narrowed: SupportState =
			id === LINK_WORKERS ? { ...state, needs: [LINK_WORKERS] } : { ...state, kind: id };
		return [
			{
				id,
				name: id === LINK_WORKERS ? subjects[LINK_WORKERS].name : categories[id].inWords,
				results,
				count: all.length,
				lists: [...new Set(all.map(({ feed }) => directoryName(feed)))],
				href: supportUrl.href({ ...narrowed, page: 1 })
			}
		];
	});
}
