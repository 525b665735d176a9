import { areaTypes } from './area-types.ts';
import type { AreaType } from './area-types.ts';
import { listInWords } from './format.ts';
import type { MeasureId } from './measures.ts';

/** How many areas stand beside one as like it. */
export const SIMILAR_COUNT = 5;
/** Standard deviations of difference, on average over what is compared, beyond which areas are not alike. */
export const ALIKE_WITHIN = 1;

export interface SimilarityPart {
	measure: MeasureId;
	/** After "alike in". */
	words: string;
	/** Counts of people are compared by how many times larger one is. */
	byRatio?: boolean;
}

const need: SimilarityPart = { measure: 'imd-score', words: 'need (average deprivation score)' };
const ofPlaces: readonly SimilarityPart[] = [
	need,
	{ measure: 'aged-65-plus', words: 'age (share of residents aged 65 and over)' },
	{ measure: 'residents', words: 'population (number of residents)', byRatio: true }
];

/**
 * What makes two areas alike: need, age and population, and nothing about what is provided, so that a difference in
 * provision between areas alike is a difference. Kinds with a handful of areas have none that are alike.
 */
export const similarityParts: Partial<Record<AreaType, readonly SimilarityPart[]>> = {
	borough: ofPlaces,
	lsoa: ofPlaces,
	pcn: [
		need,
		{ measure: 'aged-65-plus', words: 'age (share aged 65 and over where its patients live)' },
		{ measure: 'patients', words: 'size (number of patients)', byRatio: true }
	]
};

/** The method, for the page that shows its results: in short, and so that anyone can work the distances out again. */
export function similarityMethod(type: AreaType, compared: number): { inShort: string; steps: string[] } {
	const parts = similarityParts[type] ?? [];
	const { nouns } = areaTypes[type];
	return {
		inShort: `The ${SIMILAR_COUNT} nearest of London’s ${compared.toLocaleString('en-GB')} ${nouns}, by standardised distance over three measures. Nothing about link workers or advice is among them`,
		steps: [
			`Three measures: ${listInWords(parts.map(({ words }) => words))}.`,
			`Each is standardised over London’s ${nouns}: an area’s difference from their mean, divided by their standard deviation. Numbers of people are compared by their logarithm, so that twice as many is as far as half as many.`,
			'The distance of two areas is the square root of the mean of their three squared differences: 0 is alike in all three, 1 is a whole standard deviation apart in each.',
			`Areas more than ${ALIKE_WITHIN} apart are not called alike, and no median of theirs is shown. The measures have equal weight, and all of their values are in the downloads of the measures.`
		]
	};
}
