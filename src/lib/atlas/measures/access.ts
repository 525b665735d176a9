import { areaTypeIds } from '../area-types.ts';
import type { Measure } from '../measure-type.ts';

export const accessMeasures = {
	'advice-within-15': {
		name: 'Residents within 15 minutes’ walk of face-to-face debt advice',
		shortName: 'Advice within 15 minutes',
		question: 'Who can walk to face-to-face advice in 15 minutes?',
		unit: '%',
		denominator: 'residents',
		networkDenominator: 'registered patients',
		direction: 'more-provision',
		theme: 'access',
		format: 'percent',
		precision: 'month',
		areaTypes: areaTypeIds,
		sources: ['debt-advice-2026-04', 'postcodes-2025-11', 'census-2021-population'],
		caveats: [
			'Walking: straight-line distance × 1.3, at 80 metres a minute, so 15 minutes reaches 923 metres in a straight line.',
			'A small area’s residents are spread evenly over its live postcodes.',
			'Debt advice only: no open, current list of law centres, legal aid or wider welfare advice exists.',
			'For a network, the share is of the places its patients live.'
		],
		listed: true
	},
	'advice-access': {
		name: 'Face-to-face debt-advice sites in walking reach, for every 10,000 residents sharing them',
		shortName: 'Access to advice',
		question: 'Where a site is in reach, how many people share it?',
		unit: 'sites per 10,000 residents',
		denominator: 'residents within 15 minutes’ walk of a site',
		networkDenominator: 'registered patients within 15 minutes’ walk of a site',
		direction: 'more-provision',
		theme: 'access',
		format: 'rate',
		precision: 'month',
		areaTypes: areaTypeIds,
		sources: ['debt-advice-2026-04', 'postcodes-2025-11', 'census-2021-population'],
		caveats: [
			'Each site is shared among everyone within 15 minutes’ walk of it, and each place adds up its shares of the sites it reaches (the enhanced two-step floating catchment method). A site counts in full within 5 minutes, 0.68 from 5 to 10 and 0.22 from 10 to 15, in both steps.',
			'Opening hours and numbers of advisers are not published: every site counts as one.',
			'The mean over residents with a site within 15 minutes’ walk; the others are not in it. “Advice within 15 minutes” says what share they are. Where nobody has one, it says “none within 15 minutes”.',
			'A small area’s residents are spread evenly over its live postcodes. Walking: straight-line distance × 1.3, at 80 metres a minute.',
			'Debt advice only: no open, current list of law centres, legal aid or wider welfare advice exists.',
			'For a network, the places its patients live.'
		],
		absenceWords: {
			'not-applicable': {
				words: 'none within 15 minutes',
				predicate: 'have none within 15 minutes',
				explanation: 'Nobody here has a face-to-face site within 15 minutes’ walk.'
			}
		},
		listed: true
	},
	'advice-sites': {
		name: 'Face-to-face debt-advice sites',
		shortName: 'Advice sites',
		question: 'How many places give debt advice face to face?',
		unit: 'sites',
		denominator: null,
		direction: 'more-provision',
		theme: 'access',
		format: 'count',
		precision: 'month',
		areaTypes: areaTypeIds,
		sources: ['debt-advice-2026-04'],
		caveats: [
			'Sites are counted where they stand; people also use sites across a boundary.',
			'Debt advice only, as listed by the Money and Pensions Service.',
			'For a network, sites inside its illustrative area.'
		],
		listed: true
	},
	libraries: {
		name: 'Open public libraries',
		shortName: 'Libraries',
		question: 'Where could advice or activities be hosted?',
		unit: 'libraries',
		denominator: null,
		direction: 'more-provision',
		theme: 'access',
		format: 'count',
		precision: 'year',
		areaTypes: areaTypeIds,
		sources: ['libraries-2023'],
		caveats: ['As reported to Arts Council England in 2023; opening may have changed since.'],
		listed: true
	}
} as const satisfies Record<string, Measure>;
