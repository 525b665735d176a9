import type { AreaType } from '../../atlas/area-types.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import { experienceByDecile, fairness } from '../../measures/equity.ts';
import type { DecileExperience, Fairness } from '../../measures/equity.ts';
import { queryFigures } from '../queries/figures.ts';

export interface Equity {
	deciles: DecileExperience[];
	fairness: Fairness | null;
}

/** What each tenth of people by deprivation receives of a rate (measures.md §7). */
export function equityOf(measure: MeasureId, areas: AreaType = 'pcn'): Equity {
	const rates = queryFigures({ measures: [measure], areas, period: 'latest' });
	const people = queryFigures({ measures: decileNumbers.map(decileMeasureId), areas, period: 'latest' });
	const byArea = Map.groupBy(people, (figure) => figure.area);
	const deciles = experienceByDecile({
		people: rates.map(({ area }) => {
			const counts = new Map(byArea.get(area)?.map((figure) => [figure.measure, figure.value ?? 0]));
			return decileNumbers.map((decile) => counts.get(decileMeasureId(decile)) ?? 0);
		}),
		rates: rates.map((figure) => figure.value)
	});
	return { deciles, fairness: fairness(deciles) };
}
