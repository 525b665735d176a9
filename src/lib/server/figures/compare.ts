import { z } from 'zod';
import { listInWords } from '../../atlas/format.ts';
import { region } from '../../atlas/region.ts';
import { compareUrl, MOST_COMPARED } from '../../url/compare.ts';
import { ApiError } from '../api/api-error.ts';
import { areaNamed } from '../api/areas.ts';
import { listAreas } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';
import { compareDeciles } from '../views/compare/deciles.ts';
import { compareHistory } from '../views/compare/history.ts';
import { compareSources, tenthsOf } from '../views/compare/page.ts';
import { figureSources } from '../views/figure-sources.ts';
import { entry } from './figure-type.ts';

const query = z.strictObject({
	with: z
		.string()
		.default(() =>
			listAreas('borough')
				.slice(1, 3)
				.map(({ code }) => code)
				.join(',')
		)
		.meta({
			description: `Up to ${MOST_COMPARED} areas, by code or slug, with commas between; the first boroughs without it.`,
			example: 'E09000012,E09000025'
		})
});

/** The areas asked for, each once. Throws ApiError 404 for one unknown, 400 for too many. */
function areasNamed(asked: string): Area[] {
	const names = asked.split(',').map((name) => name.trim());
	const areas = new Map(names.map((name) => areaNamed(name, 'with')).map((area) => [area.code, area]));
	if (areas.size > MOST_COMPARED) {
		throw new ApiError(400, 'invalid-parameter', `“with” names up to ${MOST_COMPARED} areas.`, {
			parameter: 'with'
		});
	}
	return [...areas.values()];
}

const notHeld = (areas: readonly Area[]) =>
	new ApiError(400, 'not-held-for-area-type', `It is not held for ${namesOf(areas)}.`, { parameter: 'with' });
const namesOf = (areas: readonly Area[]) => listInWords(areas.map(({ name }) => name));

/** What both figures say alike. A picture stands away from the page that names its areas. */
const shared = (areas: readonly Area[], part: keyof typeof compareSources, title: string) => ({
	title: `${title}: ${namesOf(areas)}`,
	sentence: '',
	sources: figureSources(compareSources[part]),
	pageHref: `${compareUrl.href(areas.map(({ code }) => code))}#${part}`,
	data: null
});

/** People by tenth of England, side by side. */
export const compareDecilesFigure = entry({
	name: 'People by deprivation in several areas',
	about: 'The share of people in each tenth of England by deprivation, up to four areas on one scale.',
	query,
	view: ({ with: asked }) => {
		const areas = areasNamed(asked);
		const found = compareDeciles(areas.map(tenthsOf), tenthsOf({ ...region, type: 'london' }));
		if (!found) throw notHeld(areas);
		const { title, subtitle, columns, highest, table } = found;
		return {
			...shared(areas, 'deciles', title),
			subtitle: subtitle.replace(/\.$/, ''),
			note: '',
			drawing: { kind: 'decile-columns', columns, highest },
			table
		};
	}
});

/** Link workers quarter by quarter, an area beside another. */
export const compareHistoryFigure = entry({
	name: 'Link workers over time in several areas',
	about: 'Full-time link worker posts at the end of each quarter held, up to four areas side by side.',
	query,
	view: ({ with: asked }) => {
		const areas = areasNamed(asked);
		const found = compareHistory(areas);
		if (!found) throw notHeld(areas);
		const { title, subtitle, note, lines, table } = found;
		return {
			...shared(areas, 'history', title),
			subtitle: subtitle.replace(/\.$/, ''),
			note,
			drawing: { kind: 'history-lines', lines },
			table
		};
	}
});
