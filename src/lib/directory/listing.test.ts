import { describe, expect, it } from 'vitest';
import { composeEntry } from './compose.ts';
import type { PlainService } from './compose.ts';
import { listingOf } from './listing.ts';
import type { Gazetteer } from './listing.ts';
import type { DirectoryEntry, Service } from './model.ts';
import { clock } from './next-step.ts';
import { namedSchemeEntries } from './shipped/named-schemes.ts';

const boroughs = new Map([
	['E09000012', 'Hackney'],
	['E09000023', 'Lewisham'],
	['E09000020', 'Kensington and Chelsea']
]);
const gazetteer: Gazetteer = {
	boroughs,
	place: (postcode) =>
		postcode === 'E8 1EA' ? { lat: 51.54, lon: -0.06, lsoa: 'E01000001', borough: 'E09000012' } : null
};

/** Made up. */
const plain: PlainService = {
	feed: 'made-up',
	key: '1',
	name: 'Rent and repairs drop-in',
	description: 'Advice on rent, repairs and eviction.',
	organisation: { key: 'a', name: 'Made Up Advice', description: 'A made-up charity.' },
	subjects: ['housing'],
	join: 'self',
	channels: ['in-person'],
	places: [
		{
			key: 'p',
			name: 'The Hall',
			address: '1 High Street, London',
			postcode: 'E8 1EA',
			lat: 51.54,
			lon: -0.06
		}
	],
	areas: [],
	free: true,
	schedules: [{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:30', closes_at: '12:00' }],
	lastChecked: '2026-01-20',
	standing: 'listed'
};
const entry = (service: Partial<Service>): DirectoryEntry => ({
	feed: 'made-up',
	originalId: '9',
	lastChecked: null,
	standing: 'listed',
	service: { id: '00000000-0000-5000-8000-000000000009', name: 'A service', status: 'active', ...service }
});
const listed = (service: Partial<Service>) => listingOf(entry(service), gazetteer);

describe('what the finder shows of a record', () => {
	it('says what to do first, where it is and whom it serves', () => {
		expect(listingOf(composeEntry(plain), gazetteer)).toMatchObject({
			nextStep: 'Go along. It opens Monday 9:30am to midday.',
			categories: ['supported'],
			subjects: ['housing'],
			join: 'self',
			free: true,
			serves: ['E09000012'],
			places: [{ borough: 'E09000012', postcode: 'E8 1EA', address: '1 High Street, London' }],
			openings: [
				{ weekday: 1, opens: '09:30', closes: '12:00' },
				{ weekday: 3, opens: '09:30', closes: '12:00' }
			]
		});
	});

	it('drops the old county of an address in London, of a filled template and of other people’s directories', () => {
		const [place] = plain.places;
		const composed = composeEntry({
			...plain,
			places: place ? [{ ...place, address: '1 High Street, Hackney, Middlesex' }] : []
		});
		expect(composed.service.service_at_locations?.[0]?.location?.addresses?.[0]?.address_1).toBe(
			'1 High Street, Hackney'
		);
		const imported = (postcode: string) =>
			listed({
				service_at_locations: [
					{
						id: 'at',
						location: {
							id: 'l',
							location_type: 'postal',
							addresses: [
								{
									id: 'a',
									address_1: '1 Kent Street, Erith, Kent',
									city: 'London',
									state_province: 'Kent',
									postal_code: postcode,
									country: 'GB',
									address_type: 'physical'
								}
							]
						}
					}
				]
			}).places[0]?.address;
		expect(imported('E8 1EA')).toBe('1 Kent Street, Erith, London');
		expect(imported('DA1 1AA')).toBe('1 Kent Street, Erith, Kent, London');
	});

	it('gives the same ids for the same table, and others for another key', () => {
		expect(composeEntry(plain)).toEqual(composeEntry(structuredClone(plain)));
		expect(composeEntry({ ...plain, key: '2' }).service.id).not.toBe(composeEntry(plain).service.id);
	});

	it.each([
		[{ description: 'Ask your GP to refer you.' }, 'gp'],
		[{ description: 'Ask your GP practice or refer yourself.' }, 'self'],
		[{ description: 'Referral only, from a social worker.' }, 'professional'],
		[{ description: 'We love cake.' }, 'unknown'],
		[{ application_process: 'No referral needed.' }, 'self']
	])('%j is joined by: %s', (service, join) => expect(listed(service).join).toBe(join));

	it('reads what a service is about from its words when nobody marks it', () => {
		expect(listed({ name: 'Welfare benefits and debt clinic' }).subjects.slice(0, 2).sort()).toEqual([
			'benefits',
			'debt'
		]);
		expect(listed({ name: 'Over 60s walking group' })).toMatchObject({
			subjects: ['exercise'],
			audiences: ['older']
		});
	});

	it.each([
		['London Borough of Hackney', ['E09000012']],
		['Royal Borough of Kensington & Chelsea', ['E09000020']],
		['Kensington and Chelsea, Lewisham', ['E09000020', 'E09000023']],
		['Greater London', [...boroughs.keys()].sort()],
		['Essex', []]
	])('an area called %s is %j', (name, codes) => {
		expect([...listed({ service_areas: [{ id: 'x', name }] }).serves].sort()).toEqual(codes);
	});

	it('does not guess what is free, or step-free', () => {
		expect(listed({}).free).toBeNull();
		expect(listed({ fees: '£3 a class' }).free).toBe(false);
		expect(listed({ fees: 'Free' }).free).toBe(true);
	});

	it('marks what documents of 2018 and 2019 name as history', () => {
		const tables = {
			boroughs: [
				'Tower Hamlets',
				'Lewisham',
				'Merton',
				'Kingston upon Thames',
				'Redbridge',
				'Newham',
				'Islington',
				'Hackney',
				'Kensington and Chelsea',
				'Harrow',
				'Lambeth',
				'Southwark',
				'Wandsworth'
			].map((name, at) => ({ code: `E0900${at}`, name, sub_icb: '' }))
		};
		const schemes = namedSchemeEntries(tables as never);
		expect(schemes).toHaveLength(17);
		for (const scheme of schemes) {
			expect(scheme).toMatchObject({ standing: 'history', service: { status: 'inactive' } });
			expect(listingOf(scheme, gazetteer).nextStep).toMatch(/^Check first/);
			expect(scheme.lastChecked).toBeNull();
			expect(scheme.listedOn).toMatch(/^201[89]/);
		}
	});
});

it('tells the time as people say it', () => {
	expect(['09:30', '14:00', '12:00', '00:15', '12:30'].map(clock)).toEqual([
		'9:30am',
		'2pm',
		'midday',
		'12:15am',
		'12:30pm'
	]);
});
