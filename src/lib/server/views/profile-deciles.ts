import { formatPercent } from '../../atlas/format.ts';
import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import type { FiguresByMeasure } from './profile-headline.ts';

export interface DecileShare {
	decile: number;
	people: number;
	/** Per cent of the area's people, and of London's. */
	share: number;
	londonShare: number;
}

const counts = (figures: FiguresByMeasure) =>
	decileNumbers.map((decile) => figures.get(decileMeasureId(decile))?.value ?? 0);

/** People by deprivation decile as shares of the whole; none for areas too small to have them. */
export function decileShares(own: FiguresByMeasure, london: FiguresByMeasure): DecileShare[] {
	const people = counts(own);
	const londonPeople = counts(london);
	const total = people.reduce((sum, count) => sum + count, 0);
	const londonTotal = londonPeople.reduce((sum, count) => sum + count, 0);
	if (total === 0 || londonTotal === 0) return [];
	return decileNumbers.map((decile, at) => ({
		decile,
		people: people[at] ?? 0,
		share: ((people[at] ?? 0) / total) * 100,
		londonShare: ((londonPeople[at] ?? 0) / londonTotal) * 100
	}));
}

const mostDeprivedThree = (shares: readonly number[]) =>
	shares.slice(0, 3).reduce((sum, share) => sum + share, 0);

/** "12% of Bexley’s residents live in England’s three most deprived tenths; 32% of London’s do". */
export function decileFinding(
	name: string,
	people: 'residents' | 'patients',
	shares: readonly DecileShare[]
): string {
	const own = formatPercent(mostDeprivedThree(shares.map(({ share }) => share)));
	const london = formatPercent(mostDeprivedThree(shares.map(({ londonShare }) => londonShare)));
	const start = `${own} of ${name}’s ${people} live in England’s three most deprived tenths`;
	if (name === 'London') return start;
	return people === 'residents'
		? `${start}; ${london} of London’s do`
		: `${start}; ${london} of London’s residents do`;
}
