import { expect, it } from 'vitest';
import { compilePractices } from './practices.ts';

it('leaves an old county out of the address of a practice in London, and keeps it where the place is not known', () => {
	const mapped = ['ZE1 1AA', 'ZE9 9ZZ'].map((postcode) => ({
		...{ practiceCode: 'Z90001', practiceName: 'MADE-UP SURGERY', postcode },
		...{ pcnCode: 'U00001', subIcbCode: '99A' }
	}));
	const practices = compilePractices({
		mapped: mapped as unknown as Parameters<typeof compilePractices>[0]['mapped'],
		sizeOf: () => ({ patients: 1, aged_65_plus: 0 }),
		contactOf: () => ({ address: '1 Made Up Road, Wembley, Middlesex', phone: null }),
		places: new Map([['ZE1 1AA', { lat: 51.5, lon: 0, lsoa: 'E01999901' }]])
	});
	expect(practices.map(({ address }) => address)).toEqual([
		'1 Made Up Road, Wembley',
		'1 Made Up Road, Wembley, Middlesex'
	]);
});
