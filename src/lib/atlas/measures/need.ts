import { areaTypeIds } from '../area-types.ts';
import type { Measure } from '../measure-type.ts';

const need = {
	denominator: 'residents',
	networkDenominator: 'registered patients',
	direction: 'more-need',
	theme: 'need',
	precision: 'year',
	areaTypes: areaTypeIds,
	listed: true
} as const;
const forNetworks =
	'For a network, the average of the small areas its patients live in, weighted by patients.';
const census = { ...need, format: 'percent', unit: '%' } as const;

export const needMeasures = {
	'imd-score': {
		...need,
		name: 'Deprivation score (Index of Multiple Deprivation 2025)',
		shortName: 'Deprivation score',
		question: 'How deprived is the area, over all the domains the index covers?',
		unit: 'score',
		format: 'score',
		sources: ['iod-2025', 'census-2021-population', 'registrations-2022-07'],
		caveats: [
			'The mean of small areas’ scores, weighted by residents (by patients for a network). A higher score is more deprived.',
			'Within 0.4 of the official average score of every borough; the official one weights by mid-2022 population.'
		]
	},
	'imd-decile': {
		...need,
		name: 'Deprivation decile of England (Index of Multiple Deprivation 2025)',
		shortName: 'Deprivation decile',
		question: 'Which tenth of England is the area in, from 1, the most deprived?',
		unit: 'decile, 1 the most deprived',
		denominator: null,
		direction: 'neutral',
		format: 'decile',
		areaTypes: ['lsoa'],
		sources: ['iod-2025'],
		caveats: ['Deciles rank the small areas of all England, so London does not fill them evenly.'],
		listed: false
	},
	core20: {
		...need,
		name: 'People living in England’s most deprived fifth of areas (Core20)',
		shortName: 'Share in most deprived fifth',
		question: 'How many people live in the most deprived places?',
		unit: '%',
		format: 'percent',
		sources: ['iod-2025', 'census-2021-population', 'registrations-2022-07'],
		caveats: [
			'Deprivation deciles 1 and 2 of England, by small area.',
			forNetworks,
			'2019 and 2025 deciles each rank England at the time: a change is a change of place in that order.'
		]
	},
	'income-deprivation': {
		...need,
		name: 'People in income deprivation',
		shortName: 'Income deprivation',
		question: 'How many people live on a low income?',
		unit: '%',
		format: 'percent',
		sources: ['iod-2025', 'census-2021-population', 'registrations-2022-07'],
		caveats: [forNetworks, 'After housing costs are taken into account, new in the 2025 index.']
	},
	'older-poverty': {
		...need,
		name: 'Older people in poverty for every 1,000 residents (IDAOPI)',
		shortName: 'Older people in poverty',
		question: 'Where do people aged 60 and over live on a low income?',
		unit: 'people aged 60 and over in income deprivation per 1,000 residents',
		format: 'score',
		sources: ['iod-2025-indicators', 'census-2021-population', 'registrations-2022-07'],
		caveats: [
			'The published counts are rounded to five, and small ones are withheld; a place with withheld small areas is a little understated.',
			'Per 1,000 residents of all ages: the count of people aged 60 and over that the index uses is not published with it.',
			forNetworks
		]
	},
	'limited-english': {
		...census,
		name: 'People who speak little or no English',
		shortName: 'Limited English',
		question: 'Who may need an interpreter or advice in another language?',
		denominator: 'residents aged 3 and over',
		sources: ['census-2021-english', 'registrations-2022-07'],
		caveats: [
			'Census 2021: main language is not English, and speaks it “not well” or “not at all”.',
			forNetworks
		]
	},
	disabled: {
		...census,
		name: 'Disabled people',
		shortName: 'Disabled people',
		question: 'How many people are disabled under the Equality Act?',
		sources: ['census-2021-disability', 'registrations-2022-07'],
		caveats: ['Census 2021, during the pandemic.', forNetworks]
	},
	'poor-health': {
		...census,
		name: 'People in bad or very bad health',
		shortName: 'Poor health',
		question: 'How many people say their health is bad?',
		sources: ['census-2021-health', 'registrations-2022-07'],
		caveats: ['Census 2021, during the pandemic.', forNetworks]
	},
	'unpaid-care': {
		...census,
		name: 'Unpaid carers',
		shortName: 'Unpaid carers',
		question: 'How many people look after someone without pay?',
		denominator: 'residents aged 5 and over',
		sources: ['census-2021-unpaid-care', 'registrations-2022-07'],
		caveats: ['Census 2021, during the pandemic.', forNetworks]
	},
	'no-car': {
		...census,
		name: 'Households without a car or van',
		shortName: 'No car or van',
		question: 'Who depends on walking and public transport?',
		denominator: 'households',
		sources: ['census-2021-cars', 'registrations-2022-07'],
		caveats: [forNetworks]
	},
	'no-english-household': {
		...census,
		name: 'Households where nobody’s main language is English',
		shortName: 'No one with English',
		question: 'In which homes may nobody be at ease in English?',
		denominator: 'households',
		sources: ['census-2021-household-language', 'registrations-2022-07'],
		caveats: [forNetworks]
	},
	'digital-exclusion': {
		...need,
		name: 'Digital exclusion risk score',
		shortName: 'Digital exclusion',
		question: 'Where are people likeliest to be offline?',
		unit: 'score from 0 (low) to 10 (high risk)',
		format: 'score',
		sources: [
			'digital-exclusion-1-6',
			'lsoa-2011-2021-lookup',
			'census-2021-population',
			'registrations-2022-07'
		],
		caveats: [
			'Published for 2011 small areas and carried over to those of 2021.',
			'The mean over residents (over patients for a network).'
		]
	}
} as const satisfies Record<string, Measure>;
