import { describe, expect, it } from 'vitest';
import { addressBook, plainKey } from './address-book.ts';
import { formerBodies } from './former-bodies.ts';

// Made up, but for the codes of today's sub-ICB locations and boards.
const tables = {
	icbs: [{ code: 'Z9B2Z', name: 'West and North London ICB', gss: 'E54000071' }],
	subIcbs: [{ code: '93C', name: 'North Central London', gss: 'E38000240', icb: 'Z9B2Z' }],
	boroughs: [{ code: 'E09000007', name: 'Camden', sub_icb: '93C' }],
	pcns: [
		{ code: 'U1', name: 'Camden PCN', sub_icb: '93C', icb: 'Z9B2Z' },
		{ code: 'U2', name: 'Kentish Town PCN', sub_icb: '93C', icb: 'Z9B2Z' }
	],
	lsoas: [],
	linkWorkerHistory: [
		{ period: '2020-03-31', pcn: 'U2', name: 'OLD TOWN PCN', fte: 1 },
		{ period: '2020-06-30', pcn: 'U9', name: 'GONE PCN', fte: 1 },
		{ period: '2020-09-30', pcn: 'U9', name: 'GONE PCN', fte: 1 }
	]
};
const book = new Map(addressBook(tables).map((entry) => [entry.key, entry]));

describe('the address book', () => {
	it('knows names, other codes, earlier names and bodies since replaced', () => {
		expect(book.get('kentish-town')).toMatchObject({ area: 'U2', kind: 'name', until: null });
		expect(book.get('e38000240')).toMatchObject({ area: '93C', kind: 'other-code' });
		expect(book.get('old-town-pcn')).toEqual({
			...{ key: 'old-town-pcn', area: 'U2', kind: 'former-name', name: 'Old Town PCN', until: '2020-03-31' }
		});
		expect(book.get('07r')).toMatchObject({ area: '93C', kind: 'former-body', until: '2020' });
		expect(book.get('qmj')).toMatchObject({ area: 'Z9B2Z', until: '2026' });
	});

	it('leads a name that two share to the borough', () => expect(book.get('camden')?.area).toBe('E09000007'));

	it('says when a network that has closed last made a return, and claims no successor', () => {
		for (const key of ['u9', 'gone-pcn', 'gone'])
			expect(book.get(key)).toMatchObject({ area: null, kind: 'closed', until: '2020-09-30' });
	});

	it('leads nowhere that is not in the tables', () => {
		expect(book.has('07v')).toBe(false);
	});
});

it('titles before a name are left off, and a name that is one is not', () => {
	expect(plainKey('London-Borough-of-Camden')).toBe('camden');
	expect(plainKey('nhs-croydon-ccg')).toBe('croydon-ccg');
	expect(plainKey('city-of-westminster')).toBe('westminster');
	expect(plainKey('city-of-london')).toBe('city-of-london');
});

it('lists each code and name of a former body once', () => {
	const keys = formerBodies.flatMap(({ code, gss, name }) => [code, gss, name].filter(Boolean));
	expect(new Set(keys).size).toBe(keys.length);
	expect(formerBodies.filter(({ kind, ended }) => kind === 'ccg' && ended < 2022)).toHaveLength(32);
});
