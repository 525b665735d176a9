import { readableName } from '../../atlas/names.ts';
import type { Row, TableRows } from '../../atlas/tables.ts';
import { addressWithoutCounty } from '../../geography/postal-county.ts';
import type { MappedPractice } from '../practice-map.ts';
import type { PracticeAddress } from '../practices.ts';

type PracticeRow = Row<'practices'>;

export interface PracticeParts {
	/** The practices of the region. */
	mapped: readonly MappedPractice[];
	sizeOf: (code: string) => Pick<PracticeRow, 'patients' | 'aged_65_plus'>;
	contactOf: (practice: MappedPractice) => Pick<PracticeRow, 'address' | 'phone'>;
	/** By postcode. */
	places: ReadonlyMap<string, { lat: number; lon: number; lsoa: string }>;
}

/** Practices with their lists; the postcode places them, and one that has since been retired leaves them unplaced. */
export function compilePractices({
	mapped,
	sizeOf,
	contactOf,
	places
}: PracticeParts): TableRows['practices'] {
	return mapped.map((practice) => {
		const place = places.get(practice.postcode);
		const { patients, aged_65_plus } = sizeOf(practice.practiceCode);
		const { address, phone } = contactOf(practice);
		return {
			code: practice.practiceCode,
			name: readableName(practice.practiceName),
			pcn: practice.pcnCode,
			sub_icb: practice.subIcbCode,
			patients,
			aged_65_plus,
			// One without a place in the region keeps its county, which may be where it is.
			address: place && address ? addressWithoutCounty(address) : address,
			postcode: practice.postcode,
			phone,
			lat: place?.lat ?? null,
			lon: place?.lon ?? null,
			lsoa: place?.lsoa ?? null
		};
	});
}

export function addressText({ addressLines }: PracticeAddress): string | null {
	return addressLines.map(readableName).join(', ') || null;
}
