import { readableName } from '../../atlas/names.ts';
import { region } from '../../atlas/region.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { CompileError } from './compile-error.ts';
import type { Releases } from './read-all.ts';

type PracticeReleases = Pick<
	Releases,
	'practice-pcn-map-2026-07' | 'list-sizes-2026-07' | 'practice-addresses-2025-11' | 'postcodes-2025-11'
>;

/** Practices with their lists; the postcode places them, and one that has since been retired leaves them unplaced. */
export function compilePractices(releases: PracticeReleases): TableRows['practices'] {
	const lists = new Map(releases['list-sizes-2026-07'].lists.map((list) => [list.practiceCode, list]));
	const addresses = new Map(releases['practice-addresses-2025-11'].map((row) => [row.code, row]));
	const places = new Map(releases['postcodes-2025-11'].map((row) => [row.postcode, row]));
	return releases['practice-pcn-map-2026-07'].practices
		.filter((practice) => practice.regionCode === region.nhsRegionCode)
		.map((practice) => {
			const list = lists.get(practice.practiceCode);
			if (!list) {
				throw new CompileError('list-sizes-2026-07', `practice ${practice.practiceCode} has no list size`);
			}
			const address = addresses.get(practice.practiceCode);
			const place = places.get(practice.postcode);
			return {
				code: practice.practiceCode,
				name: readableName(practice.practiceName),
				pcn: practice.pcnCode,
				sub_icb: practice.subIcbCode,
				patients: list.patients,
				aged_65_plus: list.aged65Plus,
				address: address ? address.addressLines.map(readableName).join(', ') || null : null,
				postcode: practice.postcode,
				phone: address?.phone ?? null,
				lat: place?.lat ?? null,
				lon: place?.lon ?? null,
				lsoa: place?.lsoa ?? null
			};
		});
}
