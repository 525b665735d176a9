import type { ReleaseSourceId } from '../../atlas/sources.ts';
import { readBoundaries } from '../boundaries.ts';
import {
	readCarAvailability,
	readDisability,
	readEnglishProficiency,
	readGeneralHealth,
	readHouseholdLanguage,
	readPopulation,
	readUnpaidCare
} from '../census.ts';
import { readDebtAdvice } from '../debt-advice.ts';
import {
	readIod2019,
	readIod2019BoroughSummaries,
	readIod2025,
	readIod2025BoroughSummaries,
	readIod2025IcbSummaries,
	readIod2025Indicators
} from '../deprivation.ts';
import { readDigitalExclusion } from '../digital-exclusion.ts';
import { readLegalAid } from '../legal-aid.ts';
import { readLibraries } from '../libraries.ts';
import { readLinkWorkerHistory } from '../link-worker-history.ts';
import { readListSizes } from '../list-sizes.ts';
import { readLsoa11To21, readLsoaBoroughLookup, readLsoaIcbLookup } from '../lookups.ts';
import { readPostcodes } from '../postcodes.ts';
import { readPracticeMap } from '../practice-map.ts';
import { readPracticeAddresses, readPracticeImd } from '../practices.ts';
import { readRegistrations } from '../registrations.ts';
import type { ReleaseFile } from '../table.ts';
import { readWorkforce } from '../workforce.ts';

/** The one list of which reader reads which release. */
export const readers = {
	'pcn-workforce-2026-06': readWorkforce,
	'pcn-workforce-history': readLinkWorkerHistory,
	'practice-pcn-map-2026-07': readPracticeMap,
	'list-sizes-2026-07': readListSizes,
	'registrations-2022-07': readRegistrations,
	'practice-imd-2025': readPracticeImd,
	'practice-addresses-2025-11': readPracticeAddresses,
	'iod-2025': readIod2025,
	'iod-2025-indicators': readIod2025Indicators,
	'iod-2025-boroughs': readIod2025BoroughSummaries,
	'iod-2025-icbs': readIod2025IcbSummaries,
	'iod-2019': readIod2019,
	'iod-2019-boroughs': readIod2019BoroughSummaries,
	'census-2021-population': readPopulation,
	'census-2021-household-language': readHouseholdLanguage,
	'census-2021-english': readEnglishProficiency,
	'census-2021-health': readGeneralHealth,
	'census-2021-disability': readDisability,
	'census-2021-unpaid-care': readUnpaidCare,
	'census-2021-cars': readCarAvailability,
	'digital-exclusion-1-6': readDigitalExclusion,
	'lsoa-boundaries-2021': readBoundaries,
	'lsoa-borough-lookup': readLsoaBoroughLookup,
	'lsoa-icb-lookup-2024': readLsoaIcbLookup,
	'lsoa-2011-2021-lookup': readLsoa11To21,
	'postcodes-2025-11': readPostcodes,
	'debt-advice-2026-04': readDebtAdvice,
	'legal-aid-2015-11': readLegalAid,
	'libraries-2023': readLibraries
} as const satisfies Record<ReleaseSourceId, (file: ReleaseFile) => unknown>;

export type Releases = { [Id in ReleaseSourceId]: ReturnType<(typeof readers)[Id]> };
