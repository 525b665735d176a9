import { audiences, channels } from '../../../atlas/support/listing.ts';
import type { Offered } from '../../../atlas/support/results.ts';
import { facetOf, stepFreeAmong } from '../../queries/support.ts';
import type { Hit } from './find.ts';

/** The choices that something found says anything of: any other would only empty the list. */
export function offeredAmong(hits: readonly Hit[]): Offered {
	const positions = hits.map(({ position }) => position);
	const valuesOf = (facet: 'channel' | 'audience' | 'join' | 'language') =>
		new Set([...facetOf(positions, facet).values()].flat());
	const ways = valuesOf('channel');
	const groups = valuesOf('audience');
	return {
		how: channels.filter((id) => ways.has(id)),
		who: audiences.filter((id) => groups.has(id)),
		selfReferral: valuesOf('join').has('self'),
		free: hits.some(({ isFree }) => isFree),
		openNow: hits.some(({ openings }) => openings.length > 0),
		stepFree: stepFreeAmong(positions),
		languages: [...valuesOf('language')].sort()
	};
}
