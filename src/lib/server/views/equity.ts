import { hasNumber } from '../../atlas/absence.ts';
import type { Status } from '../../atlas/absence.ts';
import { countsThoseWithout, equityAreas } from '../../atlas/equity-measures.ts';
import type { EquityAreas } from '../../atlas/equity-measures.ts';
import type { Elsewhere } from '../../atlas/fairness-words.ts';
import type { Figure } from '../../atlas/figure.ts';
import { measureOf } from '../../atlas/measures.ts';
import { decileMeasureId, decileNumbers } from '../../atlas/measures/people.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { experienceByDecile, fairness, FEWEST_AREAS } from '../../measures/equity.ts';
import type { DecileExperience, Fairness, FairnessVerdict } from '../../measures/equity.ts';
import { gini, lorenz } from '../../measures/inequality.ts';
import { findArea } from '../queries/areas.ts';
import { latestFigures, queryFigures } from '../queries/figures.ts';
import { peopleByDecile } from './equity-people.ts';

export interface Equity {
	measure: MeasureId;
	/** What the measure was averaged over, and who counted. */
	areas: EquityAreas;
	people: 'patients' | 'residents';
	period: string;
	/** Areas that took part, and how many others had no figure, by reason. */
	counted: number;
	leftOut: { status: Status; count: number }[];
	deciles: DecileExperience[];
	/** Of a part of London, over networks; null where each tenth that has a figure has residents of the part too. */
	elsewhere: Elsewhere | null;
	/** Null when too few deciles have people, or too few areas a figure. The verdict is about provision: fewer patients without is more of it. */
	fairness: Fairness | null;
	/** Over areas, weighted by people. */
	gini: number | null;
	lorenz: [number, number][];
}

/**
 * What each tenth of people by deprivation receives of a rate (measures.md §7), in all London or a part of it.
 * Averaged over the measure's usual kind of area unless another is asked for.
 *
 * @throws RangeError for a measure, or a kind of area, of which it makes no sense
 */
export function equityOf(
	measure: MeasureId,
	{ areas = equityAreas(measure)[0], within }: { areas?: EquityAreas; within?: string } = {}
): Equity {
	if (!areas || !equityAreas(measure).includes(areas)) {
		throw new RangeError(`${measure} cannot be set against deprivation over ${areas ?? 'any kind of area'}`);
	}
	const figures = queryFigures({ measures: [measure], areas, period: 'latest', within });
	const people = peopleByDecile(areas, within);
	const withoutCount = countsThoseWithout.includes(measure);
	const observed = figures.map((figure) => {
		const deciles = people.get(figure.area) ?? [];
		const count = deciles.reduce((sum, number) => sum + number, 0);
		return { deciles, count, rate: withoutCount ? rateOverEveryone(figure, count) : figure.value };
	});
	const known = observed.filter(({ rate, count }) => rate !== null && count > 0);
	const [rates, weights] = [known.map(({ rate }) => rate), known.map(({ count }) => count)];
	const deciles = experienceByDecile({
		people: known.map((area) => area.deciles),
		rates
	});
	return {
		measure,
		areas,
		people: areas === 'pcn' ? 'patients' : 'residents',
		period: figures[0]?.period ?? '',
		counted: known.length,
		leftOut: withoutCount ? [] : countByStatus(figures),
		deciles,
		elsewhere: areas === 'pcn' && within ? elsewhereOf(deciles, within) : null,
		fairness: known.length < FEWEST_AREAS ? null : ofProvision(measure, fairness(deciles)),
		gini: gini(rates, weights),
		lorenz: lorenz(rates, weights)
	};
}

/** All patients of a network that serves a place count, also those who live in a tenth that the place has nothing of. */
function elsewhereOf(deciles: readonly DecileExperience[], within: string): Elsewhere | null {
	const residents = latestFigures(within, decileNumbers.map(decileMeasureId));
	const hasFigure = new Set(deciles.filter(({ value }) => value !== null).map(({ decile }) => decile));
	const found = decileNumbers.filter(
		(decile) => hasFigure.has(decile) && residents.get(decileMeasureId(decile))?.value === 0
	);
	const place = findArea(within)?.name;
	return place && found.length > 0 ? { place, deciles: found } : null;
}

/** Measures of access are per 10,000; see advice-access. */
const PER_PEOPLE = 10_000;

/** What an area's people have between them, over all of them; the figure itself leaves out those who have none. */
function rateOverEveryone({ numerator }: Figure, people: number): number | null {
	return people > 0 ? ((numerator ?? 0) / people) * PER_PEOPLE : null;
}

function countByStatus(figures: readonly Figure[]): { status: Status; count: number }[] {
	return [...Map.groupBy(figures, (figure) => figure.status)]
		.filter(([status]) => !hasNumber(status))
		.map(([status, { length }]) => ({ status, count: length }));
}

const opposite: Record<FairnessVerdict, FairnessVerdict> = {
	'rises-with-need': 'falls-as-need-rises',
	flat: 'flat',
	'falls-as-need-rises': 'rises-with-need'
};

/** A share of people who go without falls where provision rises. */
function ofProvision(measure: MeasureId, found: Fairness | null): Fairness | null {
	if (!found || measureOf(measure).direction !== 'less-provision') return found;
	return { ...found, verdict: opposite[found.verdict] };
}

/** Where its numbers come from: the releases of the measure, and those that say where people live and how deprived it is. */
export function equitySources(measure: MeasureId, areas: EquityAreas): SourceId[] {
	const people = measureOf(areas === 'lsoa' ? 'residents' : 'people-decile-1').sources;
	return [...new Set<SourceId>([...measureOf(measure).sources, 'iod-2025', ...people])];
}
