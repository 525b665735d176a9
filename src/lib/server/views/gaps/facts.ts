import type { AreaType } from '../../../atlas/area-types.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { returnsText } from '../../../atlas/figure-words.ts';
import { formatNumber, formatPeople } from '../../../atlas/format.ts';
import { measureIds, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { queryFigures } from '../../queries/figures.ts';

/** The figures a planner wants beside any other: how many people, how deprived, how many posts, how many short. */
const factMeasures = [
	'patients',
	'core20',
	'imd-score',
	'link-worker-fte',
	'link-worker-rate',
	'shortfall'
] as const satisfies MeasureId[];
export type FactMeasure = (typeof factMeasures)[number];
export type Facts = ReadonlyMap<FactMeasure, NamedFigure>;

/** Those of them that are made for a kind of area, in the order of all measures. */
export function factMeasuresOf(areas: AreaType): FactMeasure[] {
	return factMeasures
		.filter((id) => isMadeFor(id, areas))
		.toSorted((a, b) => measureIds.indexOf(a) - measureIds.indexOf(b));
}

export const isMadeFor = (id: MeasureId, areas: AreaType): boolean =>
	(measureOf(id).areaTypes as readonly AreaType[]).includes(areas);

/** By area code, of the areas named. A measure that is not made for the kind of area is simply not there. */
export function factsOf(areas: AreaType, codes: readonly string[]): Map<string, Facts> {
	const rows = queryFigures({ measures: factMeasuresOf(areas), areas, period: 'latest', of: codes });
	const byArea = new Map<string, Map<FactMeasure, NamedFigure>>();
	for (const row of rows) {
		const facts = byArea.get(row.area) ?? new Map<FactMeasure, NamedFigure>();
		byArea.set(row.area, facts.set(row.measure as FactMeasure, row));
	}
	return byArea;
}

const number = (facts: Facts, id: FactMeasure) => facts.get(id)?.value ?? null;
const written = (facts: Facts, id: FactMeasure) => formatNumber(number(facts, id) ?? 0, measureOf(id).format);

/** "1.9 posts for 177,156 patients (0.11 per 10,000). 16% live in England's most deprived fifth of areas." */
export function reasonWords(facts: Facts): string {
	return [provisionWords(facts), needWords(facts)].filter(Boolean).join(' ');
}

function provisionWords(facts: Facts): string {
	const rate = facts.get('link-worker-rate');
	const patients = formatPeople(Math.round(number(facts, 'patients') ?? 0));
	const isSmallArea = !facts.has('link-worker-fte');
	if (!rate || rate.status === 'no-return') {
		return isSmallArea
			? 'Most people here belong to a network that made no return.'
			: `Made no return: link workers for ${patients} patients are not known.`;
	}
	if (isSmallArea) return `${written(facts, 'link-worker-rate')} posts per 10,000 patients.`;
	const returns = returnsText(rate);
	const known = returns === null ? '' : ` ${returns}.`;
	if (rate.status === 'zero') return `No post recorded for ${patients} patients.${known}`;
	const posts = number(facts, 'link-worker-fte') === 1 ? 'post' : 'posts';
	return `${written(facts, 'link-worker-fte')} ${posts} for ${patients} patients (${written(facts, 'link-worker-rate')} per 10,000).${known}`;
}

function needWords(facts: Facts): string {
	const share = number(facts, 'core20');
	return share === null ? '' : `${written(facts, 'core20')} live in England’s most deprived fifth of areas.`;
}

/** "3.3 posts short of its share by need"; nothing where it is not short. */
export function shortfallWords(facts: Facts): string {
	const short = number(facts, 'shortfall');
	if (short === null) return '';
	if (short >= 0.05) return `${written(facts, 'shortfall')} posts short of its share by need.`;
	if (short <= -0.05) return `${formatNumber(-short, 'posts')} posts above its share by need.`;
	return 'At its share by need.';
}
