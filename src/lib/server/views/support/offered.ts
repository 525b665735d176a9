import { audiences, channels } from '../../../atlas/support/listing.ts';
import type { Offered } from '../../../atlas/support/results.ts';
import { facetsAmong, stepFreeAmong } from '../../queries/support.ts';
import type { Hit } from './find.ts';

/** The choices that something found says anything of: any other would only empty the list. */
export function offeredAmong(hits: readonly Hit[]): Offered {
	const positions = hits.map(({ position }) => position);
	const facets = facetsAmong(positions);
	const valuesOf = (facet: string) => facets.get(facet) ?? [];
	return {
		how: channels.filter((id) => valuesOf('channel').includes(id)),
		who: audiences.filter((id) => valuesOf('audience').includes(id)),
		selfReferral: valuesOf('join').includes('self'),
		free: hits.some(({ isFree }) => isFree),
		openNow: hits.some(({ openings }) => openings.length > 0),
		stepFree: stepFreeAmong(positions),
		languages: valuesOf('language')
	};
}
