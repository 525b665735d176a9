/**
 * Everything the search box finds, in the order it is listed: the place, the help, whom to ring, then figures and
 * pages. Small areas are found by postcode, name or code, and are not in the index.
 */
export const searchKinds = {
	london: { heading: 'The whole city', label: 'City' },
	borough: { heading: 'Boroughs', label: 'Borough' },
	pcn: { heading: 'Primary care networks: groups of GP practices', label: 'Primary care network' },
	'sub-icb': {
		heading: 'Sub-ICB locations: the five parts of London NHS planners work in',
		label: 'Sub-ICB location'
	},
	icb: { heading: 'Integrated care boards', label: 'Integrated care board' },
	topic: { heading: 'Kinds of help', label: 'Kind of help' },
	practice: { heading: 'GP practices', label: 'GP practice' },
	advice: { heading: 'Places that give debt advice', label: 'Debt advice' },
	library: { heading: 'Libraries', label: 'Library' },
	service: { heading: 'Other help and services', label: 'Service' },
	measure: { heading: 'Measures', label: 'Measure' },
	page: { heading: 'Pages of this site', label: 'Page' }
} as const;

export type SearchKind = keyof typeof searchKinds;
export const searchKindIds = Object.keys(searchKinds) as SearchKind[];
