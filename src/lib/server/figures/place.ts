import { z } from 'zod';
import { countedNetworks } from '../../atlas/counted-networks.ts';
import { measureOf } from '../../atlas/measures.ts';
import { areaNamed } from '../api/areas.ts';
import { queryFigures } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { membersOf } from '../views/profile.ts';
import { networkClasses } from '../views/profile-classes.ts';
import { profileMap } from '../views/profile-map.ts';
import { releaseDays } from '../views/release-days.ts';
import { placeFigures } from '../../url/figures.ts';
import { oneArea } from './choices.ts';
import { entry } from './figure-type.ts';
import { areaTable, factsOf, illustrativeNote } from './map-parts.ts';

/** One area among its neighbours, as its profile maps it. */
export const place = entry({
	name: 'Map of one area',
	about: 'One area among its neighbours: networks by need and link workers, advice sites and practices.',
	query: z.strictObject({ area: oneArea }),
	view: ({ area: asked }) => {
		const area = areaNamed(asked, 'area');
		const members = membersOf(area);
		const { networks, key, labels, points, viewBox, unit, markScale, outline, veil, boroughLines } =
			profileMap(area, networkClasses(), members);
		const figures = queryFigures({
			measures: ['imd-score', 'link-worker-rate'],
			areas: 'pcn',
			period: 'latest'
		});
		const facts = new Map(
			figures
				.filter(({ measure }) => measure === 'link-worker-rate')
				.map((figure) => [figure.area, factsOf(figure)])
		);
		const title =
			area.type === 'pcn'
				? `Where most of ${area.name}’s patients live`
				: `${area.name}: need and link workers by network`;
		return {
			title,
			subtitle: `Need and link workers per 10,000 patients, ${releaseDays().staff}, in thirds of London’s networks`,
			sentence: '',
			note: illustrativeNote('pcn'),
			sources: figureSources([
				...measureOf('link-worker-rate').sources,
				...measureOf('imd-score').sources,
				'lsoa-boundaries-2021',
				'debt-advice-2026-04'
			]),
			drawing: {
				kind: 'place',
				viewBox,
				unit,
				markScale,
				shapes: networks.map((shape) => ({ ...shape, facts: facts.get(shape.code) ?? {} })),
				outline,
				veil,
				overLine: boroughLines,
				labels,
				marks: points,
				key,
				counted: countedNetworks(area)
			},
			table: areaTable(
				'pcn',
				title,
				['imd-score', 'link-worker-rate'],
				figures.filter((figure) => members.has(figure.area))
			),
			pageHref: `/areas/${area.slug}#map`,
			data: placeFigures(area)
		};
	}
});
