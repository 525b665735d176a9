import type { SourceId } from '../../lib/atlas/sources.ts';

/** What a source tells the atlas: the headings of the data page, in order. */
export const sourceGroups = ['link-workers', 'boroughs', 'patients', 'need', 'places', 'geography'] as const;
export type SourceGroup = (typeof sourceGroups)[number];

export const groupWords: Record<SourceGroup, { heading: string; about: string }> = {
	'link-workers': {
		heading: 'Link workers and other staff',
		about: 'Who is in post, as primary care networks report it to NHS England.'
	},
	boroughs: {
		heading: 'What boroughs say',
		about: 'The basic standard beyond what official figures show, and link workers the NHS does not count.'
	},
	patients: {
		heading: 'Practices, networks and patients',
		about: 'Which practices make up a network, how many patients they have, and where those patients live.'
	},
	need: {
		heading: 'Need',
		about: 'How deprived each small area is, and what the census says of the people who live there.'
	},
	places: {
		heading: 'Advice and places',
		about: 'Where help is given, or could be.'
	},
	geography: {
		heading: 'Borders and postcodes',
		about: 'The shapes on the maps, and the tables that say which area lies in which.'
	}
};

/** Every source has one group; leaving one out is a type error. */
export const groupOf: Record<SourceId, SourceGroup> = {
	'pcn-workforce-2026-06': 'link-workers',
	'pcn-workforce-history': 'link-workers',
	'borough-returns': 'boroughs',
	'practice-pcn-map-2026-07': 'patients',
	'list-sizes-2026-07': 'patients',
	'registrations-2022-07': 'patients',
	'practice-addresses-2025-11': 'patients',
	'practice-imd-2025': 'need',
	'iod-2025': 'need',
	'iod-2025-indicators': 'need',
	'iod-2025-boroughs': 'need',
	'iod-2025-icbs': 'need',
	'iod-2019': 'need',
	'iod-2019-boroughs': 'need',
	'census-2021-population': 'need',
	'census-2021-household-language': 'need',
	'census-2021-english': 'need',
	'census-2021-health': 'need',
	'census-2021-disability': 'need',
	'census-2021-unpaid-care': 'need',
	'census-2021-cars': 'need',
	'digital-exclusion-1-6': 'need',
	'debt-advice-2026-04': 'places',
	'legal-aid-2015-11': 'places',
	'libraries-2023': 'places',
	'lsoa-boundaries-2021': 'geography',
	'lsoa-borough-lookup': 'geography',
	'lsoa-icb-lookup-2024': 'geography',
	'lsoa-2011-2021-lookup': 'geography',
	'postcodes-2025-11': 'geography'
};
