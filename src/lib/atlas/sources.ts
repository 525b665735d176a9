/**
 * The ids of the releases the atlas is compiled from. What each one is (publisher, address, licence, date)
 * stands in data/sources.json; a test holds the two lists to each other.
 */
export const sourceIds = [
	'pcn-workforce-2026-06',
	'pcn-workforce-history',
	'practice-pcn-map-2026-07',
	'list-sizes-2026-07',
	'registrations-2022-07',
	'practice-imd-2025',
	'practice-addresses-2025-11',
	'iod-2025',
	'iod-2025-indicators',
	'iod-2025-boroughs',
	'iod-2025-icbs',
	'iod-2019',
	'iod-2019-boroughs',
	'census-2021-population',
	'census-2021-household-language',
	'census-2021-english',
	'census-2021-health',
	'census-2021-disability',
	'census-2021-unpaid-care',
	'census-2021-cars',
	'digital-exclusion-1-6',
	'lsoa-boundaries-2021',
	'lsoa-borough-lookup',
	'lsoa-icb-lookup-2024',
	'lsoa-2011-2021-lookup',
	'postcodes-2025-11',
	'debt-advice-2026-04',
	'legal-aid-2015-11',
	'libraries-2023'
] as const;
export type ReleaseSourceId = (typeof sourceIds)[number];

/** What boroughs have told the atlas themselves: a source that is no file of data/, but the published returns. */
export const returnsSource = 'borough-returns';
export type SourceId = ReleaseSourceId | typeof returnsSource;
export const isReleaseSource = (id: SourceId): id is ReleaseSourceId => id !== returnsSource;
