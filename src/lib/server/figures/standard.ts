import { z } from 'zod';
import { standingNames } from '../../atlas/returns/standings.ts';
import { ApiError } from '../api/api-error.ts';
import { figureSources } from '../views/figure-sources.ts';
import { standardSection } from '../views/profile-standard.ts';
import { localAreaNamed, oneBorough } from './choices.ts';
import { entry } from './figure-type.ts';

/** The ten parts of the basic standard in one borough, with the evidence for each. */
export const standard = entry({
	name: 'The basic standard in one borough',
	about: 'Which of the ten parts of the basic standard a borough meets, and the evidence for each.',
	query: z.strictObject({ area: oneBorough }),
	view: ({ area: asked }) => {
		const area = localAreaNamed(asked);
		const section = standardSection(area);
		if (!section) {
			throw new ApiError(400, 'not-held-for-area-type', 'Boroughs alone are held to the basic standard.', {
				parameter: 'area'
			});
		}
		const { finding, computed, returned, noReturn, sources } = section;
		const table = {
			caption: `${area.name}: the ten parts of the basic standard`,
			nameLabel: 'Part of the standard',
			columns: [
				{ key: 'standing', label: 'Met?', numeric: false },
				{ key: 'evidence', label: 'Evidence', numeric: false }
			],
			rows: [...computed, ...returned].map(({ item, number, name, standing, evidence }) => ({
				key: item,
				name: `${number}. ${name}`,
				cells: {
					standing: { text: standingNames[standing], facts: { item, standing } },
					evidence: { text: evidence }
				}
			}))
		};
		return {
			title: finding,
			subtitle:
				'Ten parts: four worked out from official figures, six from the borough’s newest published return',
			sentence: noReturn ? `${noReturn} Parts five to ten are not reported: that is not “no”.` : '',
			note: '“Partly” is at least half of the mark, and is not counted as met. “Not reported” is not “no”.',
			sources: figureSources(sources),
			drawing: { kind: 'table', ...table, onCard: ['standing'] },
			table,
			pageHref: `/areas/${area.slug}#standard`,
			data: null
		};
	}
});
