import { flatShareOfMean } from '../measures/equity.ts';
import type { DecileExperience, Fairness, FairnessVerdict } from '../measures/equity.ts';
import { formatNumber, listInWords } from './format.ts';
import type { Measure } from './measure-type.ts';
import { measureOf } from './measures.ts';
import type { MeasureId } from './measures.ts';
import { tenthName } from './tenths.ts';

/** What the verdict says of provision, of going without, and of anything else, which is neither fair nor unfair. */
const verdictPhrases: Record<'provision' | 'without' | 'other', Record<FairnessVerdict, string>> = {
	provision: {
		'rises-with-need': 'rises with need',
		flat: 'flat, whatever the need',
		'falls-as-need-rises': 'falls as need rises, the inverse care law'
	},
	without: {
		'rises-with-need': 'lower in more deprived places',
		flat: 'flat, whatever the need',
		'falls-as-need-rises': 'higher in more deprived places, the inverse care law'
	},
	other: {
		'rises-with-need': 'higher in more deprived places',
		flat: 'much the same in deprived and other places',
		'falls-as-need-rises': 'lower in more deprived places'
	}
};

function kindOf({ direction }: Measure): keyof typeof verdictPhrases {
	if (direction === 'more-provision') return 'provision';
	return direction === 'less-provision' ? 'without' : 'other';
}

/** One sentence on link workers, where what is meant needs no naming. */
export function fairnessWords(fairness: Fairness | null): string {
	switch (fairness?.verdict) {
		case 'rises-with-need':
			return 'Link workers rise with need.';
		case 'flat':
			return 'Link workers are spread flat: people in the most deprived places get about what others do.';
		case 'falls-as-need-rises':
			return 'Link workers fall as need rises: the inverse care law.';
		default:
			return 'There are too few figures to say whether link workers follow need.';
	}
}

/** The verdict as a heading (measures.md §7): "Link workers per 10,000: flat, whatever the need". */
export function fairnessTitle(measure: MeasureId, fairness: Fairness | null): string {
	const entry = measureOf(measure);
	if (!fairness) return `${entry.shortName}: too few here to set against need`;
	return `${entry.shortName}: ${verdictPhrases[kindOf(entry)][fairness.verdict]}`;
}

/** Tenths in which nobody of a part of London lives: what they have is what its networks’ patients elsewhere have. */
export interface Elsewhere {
	place: string;
	deciles: readonly number[];
}

/** Beside the figure of such a tenth. */
export const noResident = ({ place }: Elsewhere): string => `no resident of ${place}`;

/** Under the figures: "No resident of Southwark lives in tenth 1 (most deprived): its figure is that of …". */
export function elsewhereNote({ place, deciles }: Elsewhere): string {
	const [tenths, figures] =
		deciles.length === 1 ? ['tenth', 'its figure is that'] : ['tenths', 'their figures are those'];
	return `No resident of ${place} lives in ${tenths} ${listInWords(deciles.map(tenthName))}: ${figures} of patients of its networks who live elsewhere.`;
}

/** Both ends and the mean: "0.39 in the most deprived tenth of England, 0.28 in the least deprived. The mean is 0.36." */
export function endsSentence(
	measure: MeasureId,
	deciles: readonly DecileExperience[],
	fairness: Fairness | null,
	elsewhere: Elsewhere | null = null
): string {
	const known = deciles.filter(({ value }) => value !== null);
	const [most, least] = [known[0], known.at(-1)];
	if (!most || !least || most === least) return '';
	const { format } = measureOf(measure);
	const write = ({ value }: DecileExperience) => formatNumber(value ?? 0, format);
	const mostWords = most.decile === 1 ? 'the most deprived tenth of England' : `tenth ${most.decile}`;
	const leastWords = least.decile === 10 ? 'the least deprived' : `tenth ${least.decile}`;
	const aside = ({ decile }: DecileExperience) =>
		elsewhere?.deciles.includes(decile) ? ` (${noResident(elsewhere)})` : '';
	const mean = fairness ? ` The mean is ${formatNumber(fairness.mean, format)}.` : '';
	return `${write(most)} in ${mostWords}${aside(most)}, ${write(least)} in ${leastWords}${aside(least)}.${mean}`;
}

export interface FairnessIndex {
	id: 'sii' | 'rii' | 'concentration';
	name: string;
	/** What is compared with what. */
	meaning: string;
	/** Written for people: "−0.028", "−17.2 percentage points". */
	text: string;
	/** Which way it points, beside every index: "negative: higher in more deprived places". */
	direction: string;
}

/** The three indices, each with its direction in words. Empty without a verdict. */
export function fairnessIndices(measure: MeasureId, fairness: Fairness | null): FairnessIndex[] {
	if (!fairness) return [];
	const { sii, rii, concentration, mean } = fairness;
	const isPercent = measureOf(measure).format === 'percent';
	const slopeDecimals = isPercent ? 1 : 3;
	const isFlat = round(sii, slopeDecimals) !== 0 && Math.abs(sii) < flatShareOfMean * mean;
	const flat = isFlat ? ', by less than a tenth of the mean, which counts as flat' : '';
	const indices: (FairnessIndex | null)[] = [
		{
			id: 'sii',
			name: 'Slope index of inequality',
			meaning: 'fitted at the least deprived end, less fitted at the most deprived',
			text: `${signed(sii, slopeDecimals)}${isPercent ? ' percentage points' : ''}`,
			direction: `${pointing(round(sii, slopeDecimals), 0, [
				'negative: higher in more deprived places',
				'nought: no slope',
				'positive: lower in more deprived places'
			])}${flat}`
		},
		rii === null
			? null
			: {
					id: 'rii',
					name: 'Relative index of inequality',
					text: signed(rii, 2),
					meaning: 'the same two as a ratio',
					direction: pointing(round(rii, 2), 1, [
						'below 1: higher in more deprived places',
						'1: no slope',
						'above 1: lower in more deprived places'
					])
				},
		concentration === null
			? null
			: {
					id: 'concentration',
					name: 'Concentration index',
					meaning: 'from −1, all with the most deprived, to 1, all with the least',
					text: signed(concentration, 3),
					direction: pointing(round(concentration, 3), 0, [
						'negative: concentrated among the more deprived',
						'nought: spread evenly',
						'positive: concentrated among the less deprived'
					])
				}
	];
	return indices.filter((index) => index !== null);
}

/** Words follow the number as written: what rounds to no slope points nowhere. */
function pointing(written: number, neutral: number, [below, at, above]: [string, string, string]): string {
	if (written === neutral) return at;
	return written < neutral ? below : above;
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A minus sign rather than a hyphen, and none on a nought. */
function signed(value: number, decimals: number): string {
	const text = value.toFixed(decimals);
	return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
