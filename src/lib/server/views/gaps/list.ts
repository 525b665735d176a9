import { absenceWords } from '../../../atlas/absence-words.ts';
import { hasNumber, statusEntries, statuses } from '../../../atlas/absence.ts';
import type { AreaValue } from '../../../atlas/figure.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { classWords } from '../../../atlas/need-provision.ts';
import type { ClassId } from '../../../atlas/need-provision.ts';
import { rankWorstFirst } from '../../../atlas/ranking.ts';
import type { Ranked } from '../../../atlas/ranking.ts';
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
	count: number;
	/** Of the first few; the table has them all. */
	names: string[];
}

export interface RankedList {
	heading: string;
	orderWords: string;
	/** Every area of the list, worst first. */
	ranked: Ranked<AreaValue>[];
	figureWords: (figure: AreaValue) => string;
	/** Areas without a figure are listed apart, never ranked. */
	unranked: UnrankedGroup[];
}

/** Small areas come by the hundred: the list says how many there are and names so many. */
const NAMED_UNRANKED = 30;

/** One page of a list, in words; only the areas on it are asked about. */
export function listPage(
	{ ranked, figureWords }: RankedList,
	{ from, to }: { from: number; to: number },
	factsOfAreas: (codes: readonly string[]) => ReadonlyMap<string, Facts>
): RankedArea[] {
	const longest = ranked.reduce((most, { figure }) => Math.max(most, figure.value ?? 0), 0);
	const shown = ranked.slice(from, to);
	const facts = factsOfAreas(shown.map(({ figure }) => figure.area));
	return shown.map(({ figure, rank }) => ({
		code: figure.area,
		name: figure.name,
		rank,
		reason: reasonWords(facts.get(figure.area) ?? new Map()),
		figure: figureWords(figure),
		bar: longest > 0 ? Math.max(0, figure.value ?? 0) / longest : 0
	}));
}

/**
 * The areas of one class, most posts short first; small areas, which have no posts of their own, most deprived first.
 * `short`: posts short, of every area of a kind that has them.
 */
export function listClass(
	view: NeedProvisionView,
	short: readonly AreaValue[] | undefined,
	chosen: ClassId,
	nouns: string
): RankedList {
	const figures = (short ?? view.need).filter(({ area }) => view.classOf.get(area) === chosen);
	const ranked = rankWorstFirst(figures, 'more-need', needIn(view.need));
	return {
		heading: `${classWords(chosen)}: ${ranked.length.toLocaleString('en-GB')} ${nouns}`,
		orderWords: short ? 'Most posts short of their share by need first' : 'Most deprived first',
		ranked,
		figureWords: ({ value }) =>
			short ? postsShort(value ?? 0) : `score ${formatNumber(value ?? 0, 'score')}`,
		unranked: unrankedGroups(view.provision, measureOf('link-worker-rate'))
	};
}

/** Of two areas with the same figure, the more deprived comes first. Few figures are the same: it is rarely asked. */
function needIn(need: readonly AreaValue[]): (area: string) => number {
	let scoreOf: Map<string, number | null> | undefined;
	return (area) => {
		scoreOf ??= new Map(need.map((figure) => [figure.area, figure.value]));
		return scoreOf.get(area) ?? 0;
	};
}

function postsShort(value: number): string {
	return value >= 0 ? `${formatNumber(value, 'posts')} short` : `${formatNumber(-value, 'posts')} above`;
}

/** All areas by one measure, worst first. `need`: their deprivation, by which equals are told apart. */
export function listMeasure(
	figures: readonly AreaValue[],
	measure: Measure,
	need: readonly AreaValue[],
	nouns: string
): RankedList {
	const ranked = rankWorstFirst(figures, measure.direction, needIn(need));
	return {
		heading: `${ranked.length.toLocaleString('en-GB')} ${nouns} by ${measure.shortName.toLowerCase()}`,
		orderWords: orderWords(measure),
		ranked,
		figureWords: ({ status, value }) =>
			status === 'zero' && measure.theme === 'provision'
				? statusEntries.zero.words
				: formatNumber(value ?? 0, measure.format),
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

function unrankedGroups(figures: readonly AreaValue[], measure: Measure): UnrankedGroup[] {
	return statuses
		.filter((status) => !hasNumber(status))
		.map((status) => {
			const those = figures.filter((figure) => figure.status === status);
			return {
				words: absenceWords(measure, status).predicate,
				count: those.length,
				names: those.slice(0, NAMED_UNRANKED).map(({ name }) => name)
			};
		})
		.filter(({ count }) => count > 0);
}
