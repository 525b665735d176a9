import { isReleaseSource } from './sources.ts';
import type { ReleaseSourceId, SourceId } from './sources.ts';

/** How often a publisher brings out a new edition, in months; null where it is not regular, or the release is the last. */
const monthsBetween: Record<ReleaseSourceId, number | null> = {
	'pcn-workforce-2026-06': 3,
	'pcn-workforce-history': 3,
	'practice-pcn-map-2026-07': 1,
	'list-sizes-2026-07': 1,
	'registrations-2022-07': null,
	'practice-imd-2025': null,
	'practice-addresses-2025-11': 3,
	'iod-2025': null,
	'iod-2025-indicators': null,
	'iod-2025-boroughs': null,
	'iod-2025-icbs': null,
	'iod-2019': null,
	'iod-2019-boroughs': null,
	'census-2021-population': 120,
	'census-2021-household-language': 120,
	'census-2021-english': 120,
	'census-2021-health': 120,
	'census-2021-disability': 120,
	'census-2021-unpaid-care': 120,
	'census-2021-cars': 120,
	'digital-exclusion-1-6': null,
	'lsoa-boundaries-2021': 120,
	'lsoa-borough-lookup': 120,
	'lsoa-icb-lookup-2024': null,
	'lsoa-2011-2021-lookup': 120,
	'postcodes-2025-11': 3,
	'debt-advice-2026-04': null,
	'legal-aid-2015-11': null,
	'libraries-2023': 12
};

const often: Readonly<Record<number, string>> = {
	1: 'every month',
	3: 'every quarter',
	12: 'every year',
	120: 'every ten years'
};

export interface NextEdition {
	/** "every quarter". */
	often: string;
	/** Month the next edition stands for: "2026-09". */
	month: string;
	/** That month has passed, so that the publisher may have brought it out. */
	mayBeOut: boolean;
}

/** The edition that follows one of `period`, as far as the publisher is regular; null where nobody can say. ISO dates. */
export function nextEdition(id: SourceId, period: string, today: string): NextEdition | null {
	const months = isReleaseSource(id) ? monthsBetween[id] : 3;
	const [year, month] = period.split('-').map(Number);
	if (months === null || !year || !month) return null;
	const at = year * 12 + (month - 1) + months;
	const next = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
	return { often: often[months] ?? '', month: next, mayBeOut: next < today.slice(0, 7) };
}
