import { z } from 'zod';
import { ApiError } from '../api/api-error.ts';
import { figureSources } from '../views/figure-sources.ts';
import { similarAreas } from '../views/profile/similar.ts';
import { similarSection } from '../views/profile/similar-section.ts';
import { localAreaNamed, oneLocalArea } from './choices.ts';
import { entry } from './figure-type.ts';

/** The areas most like one in need, age and population. */
export const similar = entry({
	name: 'Areas most like one',
	about: 'The five areas most like one in need, age and population, and the link workers of each.',
	query: z.strictObject({ area: oneLocalArea }),
	view: ({ area: asked }) => {
		const area = localAreaNamed(asked);
		const found = similarAreas(area);
		if (!found) {
			throw new ApiError(400, 'not-held-for-area-type', `No area is known to be like ${area.name}.`, {
				parameter: 'area'
			});
		}
		const { title, sentence, method, table, sources } = similarSection(area, found);
		return {
			title,
			subtitle: method.inShort,
			sentence: sentence ?? '',
			note: '',
			sources: figureSources(sources),
			drawing: { kind: 'table', ...table, onCard: ['imd-score', 'link-worker-rate'] },
			table,
			pageHref: `/areas/${area.slug}#similar`,
			data: null
		};
	}
});
