import { z } from 'zod';
import { formatNumber, formatPercent } from '../../atlas/format.ts';
import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import { region } from '../../atlas/region.ts';
import { tenthName } from '../../atlas/tenths.ts';
import { ApiError } from '../api/api-error.ts';
import { areaNamed } from '../api/areas.ts';
import { significant } from '../api/significant.ts';
import { latestFigures } from '../queries/figures.ts';
import { figureSources } from '../views/figure-sources.ts';
import { decileFinding, decileShares } from '../views/profile-deciles.ts';
import { releaseDays } from '../views/release-days.ts';
import { oneArea } from './choices.ts';
import { entry } from './figure-type.ts';

/** Where an area's people stand among England's ten tenths by deprivation. */
export const deciles = entry({
	name: 'People by deprivation',
	about: 'The share of one area’s people in each tenth of England by deprivation, beside London’s.',
	query: z.strictObject({ area: oneArea }),
	view: ({ area: asked }) => {
		const area = areaNamed(asked, 'area');
		const measures = decileNumbers.map(decileMeasureId);
		const [own, london] = [latestFigures(area.code, measures), latestFigures(region.code, measures)];
		const rows = decileShares(own, london);
		if (rows.length === 0) {
			throw new ApiError(400, 'not-held-for-area-type', `${area.name} is too small to have tenths.`, {
				parameter: 'area'
			});
		}
		const people = area.type === 'pcn' ? ('patients' as const) : ('residents' as const);
		const days = releaseDays();
		const basis =
			people === 'patients'
				? `patients of ${days.patients} where they lived in ${days.registrations}`
				: 'Census 2021';
		const withLondon = area.code !== region.code;
		const title = decileFinding(area.name, people, rows);
		return {
			title,
			subtitle: `Share of ${people} in each tenth of England by deprivation, ${basis}, deprivation 2025`,
			sentence: '',
			note: '',
			sources: figureSources([
				'iod-2025',
				people === 'patients' ? 'registrations-2022-07' : 'census-2021-population'
			]),
			drawing: {
				kind: 'deciles',
				rows: rows.map((row) => ({ ...row, facts: { people: significant(row.people) } })),
				withLondon
			},
			table: {
				caption: `${area.name}’s ${people} by deprivation decile of England`,
				nameLabel: 'Tenth of England',
				columns: [
					{ key: 'people', label: people === 'patients' ? 'Patients' : 'Residents', numeric: true },
					{ key: 'share', label: 'Share', numeric: true },
					...(withLondon ? [{ key: 'london', label: 'London’s share', numeric: true }] : [])
				],
				rows: rows.map(({ decile, people: count, share, londonShare }) => ({
					key: String(decile),
					name: tenthName(decile),
					cells: {
						people: { text: formatNumber(count, 'count') },
						share: { text: formatPercent(share) },
						london: { text: formatPercent(londonShare) }
					}
				}))
			},
			pageHref: `/areas/${area.slug}#deciles`,
			data: { measures, areas: area.type, within: area.code }
		};
	}
});
