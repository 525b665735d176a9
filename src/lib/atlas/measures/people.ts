import { areaTypeIds } from '../area-types.ts';
import type { Measure } from '../measure-type.ts';

const people = {
	denominator: null,
	direction: 'neutral',
	theme: 'people',
	format: 'count',
	areaTypes: areaTypeIds,
	listed: true
} as const;

export const peopleMeasures = {
	patients: {
		...people,
		name: 'Registered patients',
		shortName: 'Patients',
		question: 'How many people are registered with a GP practice?',
		unit: 'patients',
		precision: 'day',
		sources: ['list-sizes-2026-07', 'practice-pcn-map-2026-07', 'registrations-2022-07'],
		caveats: [
			'London’s lists hold about 2.2 million more people than the 2021 census counted: lists keep people who have moved, and some patients live outside London.',
			'Eight practices belong to no network; their 20,840 patients are in London’s total only.',
			'For a borough or small area, each network’s list is shared out by where its patients lived in July 2022.'
		]
	},
	residents: {
		...people,
		name: 'Usual residents',
		shortName: 'Residents',
		question: 'How many people live here?',
		unit: 'residents',
		precision: 'year',
		areaTypes: ['london', 'icb', 'sub-icb', 'borough', 'lsoa'],
		sources: ['census-2021-population'],
		caveats: [
			'Census 2021, taken on 21 March 2021 during the pandemic, when inner London was emptier than usual.'
		]
	},
	'aged-65-plus': {
		...people,
		name: 'Residents aged 65 and over',
		shortName: 'Aged 65 and over',
		question: 'What share of people are older?',
		unit: '%',
		denominator: 'residents',
		networkDenominator: 'registered patients',
		format: 'percent',
		precision: 'year',
		sources: ['census-2021-population', 'registrations-2022-07'],
		caveats: ['For a network, the average of the small areas its patients live in, weighted by patients.']
	}
} as const satisfies Record<string, Measure>;

export const decileNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Decile = (typeof decileNumbers)[number];
export type DecileMeasureId = `people-decile-${Decile}`;

export function decileMeasureId(decile: Decile): DecileMeasureId {
	return `people-decile-${decile}`;
}

function decileMeasure(decile: Decile): Measure {
	const place =
		decile === 1 ? ', the most deprived tenth' : decile === 10 ? ', the least deprived tenth' : '';
	return {
		...people,
		name: `People living in deprivation decile ${decile} of England${place}`,
		shortName: `Decile ${decile}`,
		question: 'How deprived are the places people live in?',
		unit: 'people',
		precision: 'year',
		areaTypes: ['london', 'icb', 'sub-icb', 'borough', 'pcn'],
		sources: ['iod-2025', 'census-2021-population', 'registrations-2022-07'],
		caveats: ['Residents for boroughs, boards and London; registered patients for networks.'],
		listed: false
	};
}

/** Ten measures from one definition: how many people live in each tenth of England by deprivation. */
export const decileMeasures = Object.fromEntries(
	decileNumbers.map((decile) => [decileMeasureId(decile), decileMeasure(decile)])
) as Record<DecileMeasureId, Measure>;
