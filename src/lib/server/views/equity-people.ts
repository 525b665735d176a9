import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import type { EquityAreas } from '../../atlas/equity-measures.ts';
import { queryFigures } from '../queries/figures.ts';

/** Ten counts of people an area, most deprived decile first: patients for networks, residents for places. */
export function peopleByDecile(areas: EquityAreas, within?: string): Map<string, number[]> {
	return areas === 'lsoa' ? residentsOfSmallAreas(within) : peopleOfLargerAreas(areas, within);
}

function peopleOfLargerAreas(areas: EquityAreas, within?: string): Map<string, number[]> {
	const measures = decileNumbers.map(decileMeasureId);
	const people = new Map<string, number[]>();
	for (const { area, measure, value } of queryFigures({ measures, areas, period: 'latest', within })) {
		const deciles = people.get(area) ?? measures.map(() => 0);
		deciles[measures.indexOf(measure as (typeof measures)[number])] = value ?? 0;
		people.set(area, deciles);
	}
	return people;
}

/** A small area is in one decile, with all its residents. */
function residentsOfSmallAreas(within?: string): Map<string, number[]> {
	const figures = queryFigures({
		measures: ['imd-decile', 'residents'],
		areas: 'lsoa',
		period: 'latest',
		within
	});
	const residents = new Map(
		figures.filter(({ measure }) => measure === 'residents').map(({ area, value }) => [area, value ?? 0])
	);
	return new Map(
		figures
			.filter(({ measure }) => measure === 'imd-decile')
			.map(({ area, value }): [string, number[]] => [
				area,
				decileNumbers.map((decile) => (decile === value ? (residents.get(area) ?? 0) : 0))
			])
	);
}
