import { absenceWords } from '../../atlas/absence-words.ts';
import { areaTypes, countAreas } from '../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { countsThoseWithout, equityAreas } from '../../atlas/equity-measures.ts';
import { endsSentence, fairnessIndices, fairnessTitle } from '../../atlas/fairness-words.ts';
import type { FairnessPanel } from '../../atlas/fairness-panel.ts';
import { formatNumber, formatPercent, listInWords } from '../../atlas/format.ts';
import { measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { shareOfLeast, thinCurve } from '../../measures/lorenz-share.ts';
import type { GapsState } from '../../url/gaps.ts';
import { findArea } from '../queries/areas.ts';
import { equityOf, equitySources } from './equity.ts';
import type { Equity } from './equity.ts';

const USUAL_MEASURE = 'link-worker-rate' satisfies MeasureId;

/** The fairness of the measure shown; of link workers per 10,000 where it is a count or the nine classes. */
export function fairnessPanel({ show, within }: Pick<GapsState, 'show' | 'within'>): FairnessPanel {
	const follows = show !== 'need-provision' && equityAreas(show).length > 0;
	const measure = follows ? show : USUAL_MEASURE;
	const equity = equityOf(measure, { within });
	const { deciles, elsewhere, fairness, areas } = equity;
	const { format, unit, shortName } = measureOf(measure);
	const mean = fairness?.mean ?? null;
	return {
		measure,
		title: fairnessTitle(measure, fairness),
		sentence: endsSentence(measure, deciles, fairness, elsewhere),
		basis: [
			show === 'need-provision' || follows
				? ''
				: `“${measureOf(show).shortName}” cannot be set against deprivation, so this is link workers per 10,000.`,
			basisWords(equity, within)
		]
			.filter(Boolean)
			.join(' '),
		deciles,
		elsewhere,
		mean,
		meanText: mean === null ? undefined : formatNumber(mean, format),
		valueLabel: unit === '%' ? shortName : capitalised(unit),
		peopleLabel: capitalised(equity.people),
		indices: fairnessIndices(measure, fairness),
		concentration: concentrationOf(equity),
		apiHref: `/api/v1/equity?${new URLSearchParams({ measure, areas, ...(within && { within }) })}`,
		sources: equitySources(measure, areas)
	};
}

/** "Link workers per 10,000 patients, 30 June 2026. Each tenth: the mean over its patients of the rate of their network…" */
function basisWords({ measure, areas, people, period, counted, leftOut }: Equity, within?: string): string {
	const { name, precision } = measureOf(measure);
	const place = within && findArea(within)?.name;
	const who =
		areas === 'pcn'
			? 'patients living there, each with the figure of their network'
			: `${people} there, each with the figure of their ${areaTypes[areas].noun}`;
	const absent = leftOut.map(
		({ status, count }) =>
			`${count.toLocaleString('en-GB')} ${absenceWords(measureOf(measure), status).predicate}`
	);
	const parts = [
		`${name}, ${formatPeriod(period, precision)}.`,
		`Each tenth: the mean over ${who}.`,
		`Worked out from ${countAreas(counted, areas)}${place ? ` ${areas === 'pcn' ? 'serving' : 'in'} ${place}` : ''}.`,
		absent.length > 0 ? `${listInWords(absent)}: left out.` : '',
		place && areas === 'pcn'
			? `A network serves a place where at least ${SERVES_SHARE * 100}% of its patients live; all its patients count here.`
			: '',
		countsThoseWithout.includes(measure)
			? 'People with no site in reach count as having none, so the mean is lower than the one on the map.'
			: ''
	];
	return parts.filter(Boolean).join(' ');
}

function concentrationOf({ measure, areas, people, gini, lorenz }: Equity): FairnessPanel['concentration'] {
	const half = shareOfLeast(lorenz, 0.5);
	if (measureOf(measure).direction !== 'more-provision' || half === null || gini === null) return null;
	const { nouns } = areaTypes[areas];
	return {
		curve: thinCurve(lorenz),
		sentence:
			`The half of ${people} whose ${nouns} have least ${half > 0 ? `share ${formatPercent(half * 100)}` : 'have none'} of the whole between them. ` +
			`Gini index ${gini.toFixed(2)}: 0 if all ${nouns} had the same, 1 if one had everything.`,
		peopleLabel: `${capitalised(people)}, those with least first`
	};
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
