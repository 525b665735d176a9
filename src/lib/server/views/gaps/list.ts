import { absenceWords } from '../../../atlas/absence-words.ts';
import { hasNumber, statusEntries, statuses } from '../../../atlas/absence.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { classWords } from '../../../atlas/need-provision.ts';
import type { ClassId } from '../../../atlas/need-provision.ts';
import { rankWorstFirst } from '../../../atlas/ranking.ts';
import type { NeedProvisionView } from '../london-map.ts';
import { reasonWords } from './facts.ts';
import type { Facts } from './facts.ts';

/** One area of the ranked list, in words. */
export interface RankedArea {
	code: string;
	name: string;
	rank: number;
	reason: string;
	/** The figure the list is ordered by. */
	figure: string;
	/** Length of its bar, 0 to 1; nothing to draw for none. */
	bar: number;
}

export interface UnrankedGroup {
	words: string;
	areas: { code: string; name: string }[];
}

export interface RankedList {
	heading: string;
	orderWords: string;
	ranked: RankedArea[];
	/** Areas without a figure are listed apart, never ranked. */
	unranked: UnrankedGroup[];
}

/** The areas of one class, most posts short first; small areas, which have no posts of their own, most deprived first. */
export function listClass(
	view: NeedProvisionView,
	facts: ReadonlyMap<string, Facts>,
	chosen: ClassId,
	nouns: string
): RankedList {
	const orderBy = [...facts.values()].some((found) => found.has('shortfall')) ? 'shortfall' : 'imd-score';
	const figures = view.need
		.filter(({ area }) => view.classOf.get(area) === chosen)
		.flatMap(({ area }) => facts.get(area)?.get(orderBy) ?? []);
	const ranked = rankWorstFirst(figures, 'more-need', needIn(facts));
	const longest = longestBar(figures);
	return {
		heading: `${classWords(chosen)}: ${ranked.length.toLocaleString('en-GB')} ${nouns}`,
		orderWords:
			orderBy === 'shortfall' ? 'Most posts short of their share by need first' : 'Most deprived first',
		ranked: ranked.map(({ figure, rank }) => ({
			code: figure.area,
			name: figure.name,
			rank,
			reason: reasonWords(facts.get(figure.area) ?? new Map()),
			figure:
				orderBy === 'shortfall'
					? postsShort(figure.value ?? 0)
					: `score ${formatNumber(figure.value ?? 0, 'score')}`,
			bar: longest > 0 ? Math.max(0, figure.value ?? 0) / longest : 0
		})),
		unranked: unrankedGroups(view.provision, measureOf('link-worker-rate'))
	};
}

/** Of two areas with the same figure, the more deprived comes first. */
function needIn(facts: ReadonlyMap<string, Facts>): (area: string) => number {
	return (area) => facts.get(area)?.get('imd-score')?.value ?? 0;
}

function longestBar(figures: readonly NamedFigure[]): number {
	return figures.reduce((longest, figure) => Math.max(longest, figure.value ?? 0), 0);
}

function postsShort(value: number): string {
	return value >= 0 ? `${formatNumber(value, 'posts')} short` : `${formatNumber(-value, 'posts')} above`;
}

/** All areas by one measure, worst first. */
export function listMeasure(
	figures: readonly NamedFigure[],
	measure: Measure,
	facts: ReadonlyMap<string, Facts>,
	nouns: string
): RankedList {
	const ranked = rankWorstFirst(figures, measure.direction, needIn(facts));
	const longest = longestBar(figures);
	return {
		heading: `${ranked.length.toLocaleString('en-GB')} ${nouns} by ${measure.shortName.toLowerCase()}`,
		orderWords: orderWords(measure),
		ranked: ranked.map(({ figure, rank }) => ({
			code: figure.area,
			name: figure.name,
			rank,
			reason: reasonWords(facts.get(figure.area) ?? new Map()),
			figure:
				figure.status === 'zero' && measure.theme === 'provision'
					? statusEntries.zero.words
					: formatNumber(figure.value ?? 0, measure.format),
			bar: longest > 0 ? Math.max(0, figure.value ?? 0) / longest : 0
		})),
		unranked: unrankedGroups(figures, measure)
	};
}

function orderWords({ direction, shortName }: Measure): string {
	const words = {
		'more-provision': 'Least first',
		'less-provision': 'Most first',
		'more-need': 'Greatest need first',
		neutral: 'Most first'
	};
	return `${words[direction]}: ${shortName.toLowerCase()}`;
}

function unrankedGroups(figures: readonly NamedFigure[], measure: Measure): UnrankedGroup[] {
	return statuses
		.filter((status) => !hasNumber(status))
		.map((status) => ({
			words: absenceWords(measure, status).predicate,
			areas: figures
				.filter((figure) => figure.status === status)
				.map(({ area, name }) => ({ code: area, name }))
		}))
		.filter(({ areas }) => areas.length > 0);
}
