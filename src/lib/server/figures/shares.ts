import { z } from 'zod';
import { ApiError } from '../api/api-error.ts';
import { roundedShare } from '../api/significant.ts';
import { figureSources } from '../views/figure-sources.ts';
import { sharesSection } from '../views/profile/shares.ts';
import { shareSources } from '../views/profile/sources.ts';
import { releaseDays } from '../views/release-days.ts';
import { localAreaNamed, oneLocalArea } from './choices.ts';
import { entry } from './figure-type.ts';

/** Which networks an area's people belong to, or where a network's patients live. */
export const shares = entry({
	name: 'Networks and boroughs',
	about: 'How one borough’s people are shared among networks, or one network’s among boroughs.',
	query: z.strictObject({ area: oneLocalArea }),
	view: ({ area: asked }) => {
		const area = localAreaNamed(asked);
		const section = sharesSection(area);
		if (!section) {
			throw new ApiError(400, 'not-held-for-area-type', `${area.name} holds its networks whole.`, {
				parameter: 'area'
			});
		}
		const { title, explanation, key, bars, table, note } = section;
		const { patients, registrations } = releaseDays();
		return {
			title,
			subtitle: `Patients of ${patients} where they lived in ${registrations}`,
			sentence: explanation,
			note,
			sources: figureSources(shareSources),
			drawing: {
				kind: 'shares',
				key,
				bars: bars.map(({ share, ...bar }) => ({ ...bar, facts: { share: roundedShare(share) } }))
			},
			table,
			pageHref: `/areas/${area.slug}#shares`,
			data: null
		};
	}
});
