import { courseOf } from '../../../atlas/borough-changes.ts';
import { signed } from '../../../atlas/changes.ts';
import { figureText, returnsText } from '../../../atlas/figure-words.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { shortPeriod } from '../../../atlas/periods.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { stageEntries, stageNotReported } from '../../../atlas/returns/stages.ts';
import type { Standing } from '../../../atlas/returns/standings.ts';
import type { BoroughStanding } from './boroughs.ts';

/** A borough's patients in three parts, in per cent; null where no network made a return. */
export interface CoverageSplit {
	covered: number;
	noneRecorded: number;
	noReturn: number;
	/** "28% covered, 72% none recorded, under 0.1% no return". */
	words: string;
	/** "28 · 72 · <1". */
	text: string;
}

export interface CoverageRow {
	code: string;
	name: string;
	href: string;
	met: number;
	notReported: number;
	/** The ten parts in order. */
	standings: Standing[];
	split: CoverageSplit | null;
	posts: FigureText;
	/** "6 of 10 returned", where some did not. */
	partial: string | null;
	rate: FigureText;
	short: FigureText;
	advice: FigureText;
	stage: FigureText;
	spark: { points: { period: string; value: number | null }[]; highest: number; words: string };
	/** Change of the networks that returned both times, between the last two releases. */
	change: FigureText;
	lastReturn: FigureText & { note: string | null };
}

export function coverageRow(borough: BoroughStanding): CoverageRow {
	const { code, name, href, met, notReported, figures, stage, returned, state } = borough;
	const text = (measure: MeasureId) => figureText(figures.get(measure));
	const posts = figures.get('link-worker-fte');
	return {
		code,
		name,
		href,
		met,
		notReported,
		standings: borough.standard.map(({ standing }) => standing),
		split: coverageSplit(figures),
		posts: text('link-worker-fte'),
		partial: posts && returnsText(posts) ? `${posts.returned} of ${posts.members} returned` : null,
		rate: text('link-worker-rate'),
		short: text('shortfall'),
		advice: text('advice-within-15'),
		stage: stage
			? { text: stageEntries[stage].name, isAbsent: false }
			: { text: stageNotReported, isAbsent: true },
		spark: spark(borough),
		change: changeText(borough),
		lastReturn: {
			text: returned ? quarterName(returned.period) : stateEntries[state].name,
			isAbsent: !returned,
			note: state === 'out-of-date' ? stateEntries[state].name : null
		}
	};
}

function coverageSplit(figures: BoroughStanding['figures']): CoverageSplit | null {
	const part = (measure: MeasureId) => figures.get(measure)?.value ?? null;
	const [covered, noneRecorded, noReturn] = [
		part('coverage'),
		part('coverage-none-recorded'),
		part('coverage-no-return')
	];
	if (covered === null || noneRecorded === null || noReturn === null) return null;
	const percent = (value: number) => formatNumber(value, 'percent');
	return {
		covered,
		noneRecorded,
		noReturn,
		text: [covered, noneRecorded, noReturn].map(wholePercent).join(' · '),
		words: `${percent(covered)} covered, ${percent(noneRecorded)} none recorded, ${percent(noReturn)} no return`
	};
}

/** Whole per cents for a tight place; never 0 or 100 for something short of it. */
function wholePercent(value: number): string {
	if (value > 0 && value < 1) return '<1';
	return value > 99 && value < 100 ? '>99' : String(Math.round(value));
}

function changeText({ change }: BoroughStanding): FigureText {
	if (!change || courseOf(change) === 'not-known') return { text: 'not known', isAbsent: true };
	return { text: signed(change.real), isAbsent: false };
}

/** The line of a borough, and what it says to those who do not see it. */
function spark({ history }: BoroughStanding): CoverageRow['spark'] {
	const points = history.map(({ period, value }) => ({ period, value }));
	const known = history.filter(({ value }) => value !== null);
	const [first, last] = [known.at(0), known.at(-1)];
	const silent = history.length - known.length;
	const at = (figure: NonNullable<typeof first>) =>
		`${figureText(figure).text} in ${shortPeriod(figure.period)}`;
	const words =
		!first || !last
			? 'No return in any quarter held'
			: first === last
				? `${at(last)} alone`
				: `From ${at(first)} to ${at(last)}${silent > 0 ? `; no return in ${silent} of ${history.length} quarters` : ''}`;
	return { points, highest: Math.max(0, ...known.map(({ value }) => value ?? 0)), words };
}
