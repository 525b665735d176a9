import type { AreaType } from '../../atlas/area-types.ts';
import { returnsText } from '../../atlas/figure-words.ts';
import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import type { PlanArea } from '../../atlas/post-plan.ts';
import { queryFigures } from '../queries/figures.ts';

/** Every area of one kind as a plan needs it, in code order, so that equal claims always fall the same way. */
export function planAreas(areas: AreaType, within?: string): PlanArea[] {
	const measures: MeasureId[] = [
		'link-worker-fte',
		'patients',
		'imd-score',
		...decileNumbers.map(decileMeasureId)
	];
	const byArea = Map.groupBy(
		queryFigures({ measures, areas, period: 'latest', within }),
		(figure) => figure.area
	);
	return [...byArea]
		.map(([code, figures]): PlanArea => {
			const found = new Map(figures.map((figure) => [figure.measure, figure]));
			const value = (id: MeasureId) => found.get(id)?.value ?? 0;
			const posts = found.get('link-worker-fte');
			const returns = posts ? returnsText(posts) : null;
			return {
				code,
				name: figures[0]?.name ?? code,
				status: posts?.status ?? 'not-collected',
				have: posts?.value ?? null,
				people: decileNumbers.map((decile) => value(decileMeasureId(decile))),
				patients: value('patients'),
				imdScore: value('imd-score'),
				...(returns === null ? {} : { returns })
			};
		})
		.sort((a, b) => (a.code < b.code ? -1 : 1));
}
