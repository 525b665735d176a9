import { figureText } from '../../../atlas/figure-words.ts';
import type { Figure, NamedFigure } from '../../../atlas/figure.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { keyUnit } from '../../../atlas/out-of.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { milestoneOf } from '../../../atlas/programme-history.ts';
import { absenceSentence, mapTitle } from '../../../atlas/sentence.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import type { CoverageState } from '../../../url/coverage.ts';
import { measurePeriods } from '../../queries/figures.ts';
import type { BoroughStanding } from './boroughs.ts';
import { blankTiles, paintQuarter, paintTiles } from './tiles.ts';
import type { TilePicture } from './tiles.ts';

export interface CoverageMap extends TilePicture {
	title: string;
	subtitle: string;
	sentence: string;
	keyUnit: string;
	sources: readonly SourceId[];
	/** Where a milestone's figure comes from. */
	document: string | null;
}

/** What the tiles show: a measure now, posts in an earlier quarter, or London as a whole before and beyond. */
export function coverageMap(
	state: CoverageState,
	all: readonly BoroughStanding[],
	shown: readonly BoroughStanding[]
): CoverageMap {
	const inside = new Set(shown.map(({ code }) => code));
	const boroughs = all.map(({ code, name, href }) => ({ code, name, href, isOutside: !inside.has(code) }));
	const milestone = milestoneOf(state.at);
	if (milestone) {
		return {
			...blankTiles(boroughs),
			title: milestone.title,
			subtitle: milestone.blank,
			sentence: '',
			keyUnit: '',
			sources: [],
			document: milestone.document
		};
	}
	return state.at === 'latest'
		? mapNow(state, all, boroughs, inside)
		: mapThen(state.at, all, boroughs, inside);
}

function mapNow(
	{ show }: CoverageState,
	all: readonly BoroughStanding[],
	boroughs: Parameters<typeof paintTiles>[0],
	inside: ReadonlySet<string>
): CoverageMap {
	const measure = measureOf(show);
	const figures = all.flatMap(({ figures: found }) => found.get(show) ?? []);
	const within = figures.filter(({ area }) => inside.has(area));
	const period = measurePeriods().get(show)?.latest ?? '';
	return {
		...paintTiles(boroughs, within, show),
		title: mapTitle(within, measure, 'borough'),
		subtitle: `${measure.name}, ${formatPeriod(period, measure.precision)}`,
		sentence: absenceSentence(within, measure),
		keyUnit: keyUnit(measure, 'borough'),
		sources: measure.sources,
		document: null
	};
}

function mapThen(
	period: string,
	all: readonly BoroughStanding[],
	boroughs: Parameters<typeof paintQuarter>[0],
	inside: ReadonlySet<string>
): CoverageMap {
	const at = (history: readonly Figure[], name: string, when: string): NamedFigure[] =>
		history.filter((figure) => figure.period === when).map((figure) => ({ ...figure, name }));
	const newest = measurePeriods().get('link-worker-fte')?.latest ?? '';
	const within = all.filter(({ code }) => inside.has(code));
	const figures = within.flatMap(({ history, name }) => at(history, name, period));
	return {
		...paintQuarter(
			boroughs,
			figures,
			all.flatMap(({ history, name }) => at(history, name, newest))
		),
		title: mostWords(figures),
		subtitle: `Link workers, full-time equivalent, ${formatPeriod(period)}: posts alone, for lists of the time are not held`,
		sentence: '',
		keyUnit: `full-time posts, in the classes of ${formatPeriod(newest, 'month')}`,
		sources: ['pcn-workforce-history'],
		document: null
	};
}

/** "Most link workers in Islington, 16.5; 3 made no return". */
function mostWords(figures: readonly NamedFigure[]): string {
	const measure = measureOf('link-worker-fte');
	const [most] = figures
		.filter(({ value }) => value !== null)
		.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
	const silent = absenceSentence(figures, measure).replace(/\.$/, '');
	const parts = [most ? `Most link workers in ${most.name}, ${figureText(most).text}` : '', silent];
	return parts.filter(Boolean).join('; ');
}
