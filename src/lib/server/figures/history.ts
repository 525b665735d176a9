import { z } from 'zod';
import { measureOf } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { ApiError } from '../api/api-error.ts';
import { areaNamed } from '../api/areas.ts';
import { significant } from '../api/significant.ts';
import { figureHistory } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { historyFinding, quarters, returnsNote } from '../views/profile-history.ts';
import { releaseDays } from '../views/release-days.ts';
import { oneArea } from './choices.ts';
import { entry } from './figure-type.ts';

/** Link workers quarter by quarter, with the quarters nobody holds left as a gap. */
export const history = entry({
	name: 'Link workers over time',
	about: 'Full-time link worker posts of one area at the end of each quarter held.',
	query: z.strictObject({ area: oneArea }),
	view: ({ area: asked }) => {
		const area = areaNamed(asked, 'area');
		const figures = area.type === 'lsoa' ? [] : figureHistory(area.code, 'link-worker-fte');
		if (figures.length === 0) {
			throw new ApiError(400, 'not-held-for-area-type', `No history is held for ${area.name}.`, {
				parameter: 'area'
			});
		}
		const all = quarters(figures);
		const { quarters: held, gap } = releaseDays();
		const isSeveral = all.some(({ returned }) => (returned ?? 0) > 1);
		return {
			title: titleOf(area.name, historyFinding(all)),
			subtitle: `Link workers, full-time equivalent, at the end of each quarter held, ${held}`,
			sentence: returnsNote(all) ?? '',
			note: [
				gap ? `No quarter between ${gap} is held: it is left as a gap.` : '',
				all.some(({ value }) => value === null) ? '× made no return: not known, and not nought.' : ''
			]
				.filter(Boolean)
				.join(' '),
			sources: figureSources(['pcn-workforce-history', ...measureOf('link-worker-fte').sources]),
			drawing: {
				kind: 'history',
				points: figures.map(({ period, status, value }, index) => ({
					period,
					value,
					text: all[index]?.text ?? '',
					facts: { period, status, value: significant(value) }
				}))
			},
			table: {
				caption: `Link workers of ${area.name} by quarter`,
				nameLabel: 'Quarter ending',
				columns: [
					{ key: 'posts', label: 'Full-time posts', numeric: true },
					...(isSeveral ? [{ key: 'returned', label: 'Networks that made a return', numeric: true }] : [])
				],
				rows: all.map(({ period, text, isAbsent, returned }) => ({
					key: period,
					name: formatPeriod(period),
					cells: {
						posts: { text, isAbsent },
						returned: { text: returned === null ? '' : String(returned) }
					}
				}))
			},
			pageHref: `/areas/${area.slug}#history`,
			data: { measures: ['link-worker-fte'], areas: area.type, period: 'all', within: area.code }
		};
	}
});

/** "Link workers: 22.5 in…" -> "Link workers in London: 22.5 in…": a picture stands away from the page of its area. */
const titleOf = (name: string, finding: string): string =>
	finding.startsWith('Link workers: ')
		? finding.replace('Link workers: ', `Link workers in ${name}: `)
		: `${name}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`;
