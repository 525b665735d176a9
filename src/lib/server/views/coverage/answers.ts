import { signed } from '../../../atlas/changes.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { standardItemIds } from '../../../atlas/standard/items.ts';
import type { BoroughStanding } from './boroughs.ts';
import type { Comparison } from './changes.ts';
import { metSpread, missingWords } from './finding.ts';

/** A question of the first screen, with its figure. */
export interface Answer {
	id: 'standard' | 'changed' | 'missing';
	question: string;
	figure: string;
	/** Beside the figure, smaller. */
	of: string;
	words: string;
}

/** Which boroughs meet the standard, what changed since the last release, what is missing. */
export function firstScreen(
	boroughs: readonly BoroughStanding[],
	comparison: Comparison | undefined,
	networks: { all: number; noReturn: number }
): Answer[] {
	const whole = boroughs.filter(({ met }) => met === standardItemIds.length).length;
	const missing = missingWords(boroughs);
	return [
		{
			id: 'standard',
			question: 'Meets the standard',
			figure: String(whole),
			of: `of ${boroughs.length}`,
			words: `boroughs are known to meet all ten parts; ${metSpread(boroughs)}`
		},
		...(comparison ? [changed(comparison)] : []),
		{
			id: 'missing',
			question: 'Missing',
			figure: String(missing.count),
			of: `of ${boroughs.length} borough returns`,
			words: `${missing.words}. ${networks.noReturn} of ${networks.all} networks made no workforce return`
		}
	];
}

function changed({ from, to, parts, compared, counts }: Comparison): Answer {
	const reporting = counts['newly-returning'] + counts['stopped-returning'];
	const rest = parts.after - parts.before - parts.real;
	const others = reporting > 0 ? `; ${signed(rest)} is changed reporting` : '';
	return {
		id: 'changed',
		question: `Changed since ${formatPeriod(from, 'month')}`,
		figure: signed(parts.after - parts.before),
		of: `posts by ${formatPeriod(to, 'month')}`,
		words: `${signed(parts.real)} like for like, in the ${compared} networks that returned both times${others}`
	};
}
