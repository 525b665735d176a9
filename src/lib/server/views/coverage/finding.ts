import { formatNumber, listInWords } from '../../../atlas/format.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import type { Milestone } from '../../../atlas/programme-history.ts';
import { isReturned, standardItemIds } from '../../../atlas/standard/items.ts';
import type { BoroughStanding } from './boroughs.ts';

type Standing = Pick<BoroughStanding, 'name' | 'met' | 'notReported' | 'state' | 'returned'>;

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** "three"; numbers over ten in figures. */
export const inWords = (count: number): string => numerals[count] ?? count.toLocaleString('en-GB');
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const PARTS = standardItemIds.length;
const RETURNED_PARTS = standardItemIds.filter(isReturned).length;
/** More names than this are a number. */
const MOST_NAMED = 3;

/** The page's heading: who meets the basic standard, in one true sentence. */
export function standardHeadline(boroughs: readonly Standing[]): string {
	const most = Math.max(0, ...boroughs.map(({ met }) => met));
	const those = boroughs.filter(({ met }) => met === most);
	if (most === PARTS)
		return `${those.length} of ${boroughs.length} boroughs ${those.length === 1 ? 'meets' : 'meet'} all ${inWords(PARTS)} parts of the basic standard`;
	if (most === 0) return 'No borough is yet known to meet any part of the basic standard';
	const who =
		those.length <= MOST_NAMED
			? listInWords(those.map(({ name }) => name))
			: `${those.length} of ${boroughs.length} boroughs`;
	const verb = those.length === 1 ? 'meets' : 'meet';
	return `No borough is known to meet the whole basic standard; ${who} ${verb} ${inWords(most)} of its ${inWords(PARTS)} parts`;
}

/** What the standard stands on today: four parts are measured, the rest come from the boroughs. */
export function standardBasis(boroughs: readonly Standing[], period: string): string {
	const measured = PARTS - RETURNED_PARTS;
	const have = boroughs.filter(({ returned }) => returned !== null).length;
	const returns =
		have === 0
			? 'and no borough has published one yet'
			: have === boroughs.length
				? 'and every borough has published one'
				: `and ${have} of ${boroughs.length} boroughs have published one`;
	return `${capitalised(inWords(measured))} parts are measured from official figures, link workers as of ${formatPeriod(period)}. The other ${inWords(RETURNED_PARTS)} come from the boroughs’ own returns, ${returns}: not reported is not a “no”.`;
}

/** "7 meet three, 8 two, 6 one, 12 none." */
export function metSpread(boroughs: readonly Standing[]): string {
	const counts = Map.groupBy(boroughs, ({ met }) => met);
	const groups = [...counts].sort(([a], [b]) => b - a);
	const words = groups.map(([met, those], at) =>
		at === 0
			? `${those.length} ${those.length === 1 ? 'meets' : 'meet'} ${inWords(met)}`
			: `${those.length} ${inWords(met)}`
	);
	return words.join(', ');
}

/** Boroughs whose newest due return is not there, and what that leaves unknown. */
export function missingWords(boroughs: readonly Standing[]): { count: number; words: string } {
	const never = boroughs.filter(({ state }) => state === 'never-returned').length;
	const old = boroughs.filter(({ state }) => state === 'out-of-date').length;
	const parts = boroughs.reduce((sum, { notReported }) => sum + notReported, 0);
	const unknown = `${formatNumber(parts, 'count')} of ${boroughs.length * PARTS} answers to the standard are not reported`;
	const late = old > 0 ? `${never} never returned, ${old} out of date; ` : '';
	return { count: never + old, words: `${late}${unknown}` };
}

/** The heading while another time is shown. */
export const milestoneHeadline = ({ finding }: Milestone): string => finding.replace(/\.$/, '');

export function quarterHeadline(quarter: { period: string; posts: number; returned: number }): string {
	const networks = quarter.returned === 1 ? 'network' : 'networks';
	return `In ${formatPeriod(quarter.period, 'month')}, ${quarter.returned} ${networks} made a return and recorded ${formatNumber(quarter.posts, 'posts')} full-time link workers`;
}

/** What is not held for an earlier quarter. */
export const quarterBasis =
	'How many networks there were that day, and how many patients they had, is not held: the squares show posts, and no rates.';
