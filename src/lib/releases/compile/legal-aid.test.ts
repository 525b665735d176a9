import { describe, expect, it } from 'vitest';
import type { LegalAidPlace } from '../legal-aid.ts';
import { legalAidFindings } from '../quality/legal-aid.ts';
import { compileLegalAid2015 } from './legal-aid.ts';

// Every name and place here is made up.

const place = (more: Partial<LegalAidPlace>): LegalAidPlace => ({
	...{ kind: 'office', organisation: 'Made Up Law', postcode: 'ZE1 1AA', borough: 'B1', lsoa: 'E1' },
	...{ subjects: ['housing', 'debt'], atLivePostcode: true },
	...more
});
const lsoas = ['E1', 'E2'].map((code) => ({
	...{ code, name: code, borough: 'B1', sub_icb: '99A', residents: 1000, aged_65_plus: 100 }
}));
const places = [
	place({}),
	place({ organisation: 'MADE UP LAW', subjects: ['debt', 'housing'] }),
	place({ kind: 'outreach', subjects: ['family-mediation'], atLivePostcode: false }),
	place({ lsoa: 'E2', subjects: [], organisation: 'Other Law' })
];

describe('legal aid in 2015', () => {
	it('is counted by small area, kind and set of subjects, in whatever order they were listed, without a name', () => {
		expect(compileLegalAid2015(places, lsoas)).toEqual([
			{ lsoa: 'E1', kind: 'office', subjects: 'debt housing', places: 2 },
			{ lsoa: 'E1', kind: 'outreach', subjects: 'family-mediation', places: 1 },
			{ lsoa: 'E2', kind: 'office', subjects: 'not-given', places: 1 }
		]);
	});

	it('is refused where a place is not in the borough the list says', () => {
		const stray = () => compileLegalAid2015([place({ borough: 'B2' })], lsoas);
		expect(stray).toThrow('legal-aid-2015-11: small area E1 is not in B2, where the list has an entry.');
	});

	it('has its oddities counted, and nobody named', () => {
		expect(legalAidFindings(places)).toEqual([
			{ id: 'legal-aid-no-subject', count: 1, outOf: 4, examples: [] },
			{ id: 'legal-aid-twice', count: 1, outOf: 4, examples: [] },
			{ id: 'legal-aid-old-postcode', count: 1, outOf: 4, examples: [] }
		]);
	});
});
