import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';
import { readService } from './service.ts';

/** A made-up service with these fields, read. */
function read(fields: object) {
	const record = readService(
		{ id: 'made-up', name: 'Made-up service', ...fields },
		{ feed: 'made-up', today: '2026-11-21' }
	);
	if ('rejected' in record) throw new Error(record.rejected);
	return { ...record.service, said: record.remarks.map(({ words }) => words).join(' | ') };
}

describe('what publishers write in place of the standard (made-up records)', () => {
	it.each([
		['published', 'active'],
		['Open', 'active'],
		[true, 'active'],
		['draft', 'inactive'],
		['closed', 'defunct'],
		['temporarily_closed', 'temporarily closed'],
		['paused', 'temporarily closed'],
		['who knows', 'active']
	])('status %s is %s', (status, meant) => expect(read({ status }).status).toBe(meant));

	it.each([
		['Monday to Friday', 'MO,TU,WE,TH,FR'],
		['Mon-Fri', 'MO,TU,WE,TH,FR'],
		['Sat–Mon', 'SA,SU,MO'],
		['weekdays', 'MO,TU,WE,TH,FR'],
		[['Tuesday', 'Thursdays'], 'TU,TH'],
		['Mon, Wed and Fri', 'MO,WE,FR'],
		['-1FR', '-1FR'],
		['Sometimes', undefined]
	])('days %s are %s', (byday, meant) =>
		expect(
			read({ schedules: [{ byday, opens_at: '09:00', closes_at: '10:00' }] }).schedules?.[0]?.byday
		).toBe(meant)
	);

	it('an organisation or a list as the text of its JSON, and text that only looks like it', () => {
		const { organization, contacts, description, said } = read({
			organization: '{"name": "Made-up Trust", "url": "trust.example.org"}',
			contacts: '[{"email": ["not one", "a@example.org", "b@example.org"]}]',
			description: '{not JSON} but words'
		});
		expect(organization).toMatchObject({ name: 'Made-up Trust', website: 'https://trust.example.org/' });
		expect(contacts).toMatchObject([{ email: 'a@example.org' }]);
		expect(description).toBe('{not JSON} but words');
		expect(said).toContain('JSON in a text read as what it holds');
		expect(said).toContain('2 e-mail addresses; the first kept');
	});

	it('text in several languages: the English', () => {
		const { name, description, said } = read({
			name: { cy: 'Cyngor', en: 'Made-up advice' },
			description: { 'en-GB': '<b>Free</b> help', fr: 'Aide' }
		});
		expect([name, description]).toEqual(['Made-up advice', 'Free help']);
		expect(said).toContain('Text in several languages; the English kept');
	});

	it('a rule in one text, an end, a duration', () => {
		const { schedules, said } = read({
			schedules: [
				{
					rrule: 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261231T000000Z;COUNT=10',
					dtstart: '2026-01-05',
					opens_at: '09:30',
					duration: 'PT2H30M'
				}
			]
		});
		expect(schedules).toMatchObject([
			{ freq: 'WEEKLY', interval: 2, byday: 'MO,WE', valid_to: '2026-12-31', closes_at: '12:00' }
		]);
		expect(said).toMatch(/10 times/);
	});

	it.each([
		['2026-01-05T09:30:00Z', '09:30'],
		['2026-01-05 9:30', '09:30'],
		[930, '09:30'],
		[1730, '17:30'],
		[9, '09:00'],
		[-5, undefined]
	])('opening at %s is %s', (opens_at, meant) =>
		expect(
			read({ schedules: [{ byday: 'MO', opens_at, closes_at: '18:00' }] }).schedules?.[0]?.opens_at
		).toBe(meant)
	);

	it('extensions of phones, kept apart from the number', () => {
		const numbers = (phones: unknown) => read({ phones }).contacts?.[0]?.phones?.map(({ number }) => number);
		expect(numbers([{ number: '02079460102', extension: 12 }])).toEqual(['020 7946 0102 ext 12']);
		expect(numbers(['020 7946 0102 extension 5'])).toEqual(['020 7946 0102 ext 5']);
		expect(numbers('020 7946 0102')).toEqual(['020 7946 0102']);
	});

	it('words in place of objects', () => {
		const service = read({
			organization: 'Made-up Advice',
			contacts: ['info@example.org', '020 7946 0102'],
			languages: 'Welsh, Polish',
			eligibility: ['Adults', 'Carers'],
			cost_options: ['Free for carers'],
			service_areas: ['Camden'],
			taxonomies: ['Debt']
		});
		expect(service.organization?.name).toBe('Made-up Advice');
		expect(service.contacts?.map(({ email, phones }) => email ?? phones?.[0]?.number)).toEqual([
			'info@example.org',
			'020 7946 0102'
		]);
		expect(service.languages?.map(({ name }) => name)).toEqual(['Welsh', 'Polish']);
		expect(service.eligibility_description).toBe('Adults; Carers');
		expect(service.cost_options?.[0]?.option).toBe('Free for carers');
		expect(service.service_areas?.[0]?.name).toBe('Camden');
		expect(service.attributes?.[0]?.taxonomy_term?.name).toBe('Debt');
	});

	it.each([
		['£2-£4', undefined, '£2-£4'],
		['By donation', undefined, 'By donation'],
		['£2.50', 2.5, undefined],
		['Free', 0, undefined]
	])('the cost %s', (amount, number, words) => {
		const [cost] = read({ cost_options: [{ amount }] }).cost_options ?? [];
		expect([cost?.amount, cost?.amount_description]).toEqual([number, words]);
	});

	it.each([
		[{ latitude: '51,5312', longitude: '-0,0714' }],
		[{ latitude: '51.5312° N', longitude: '0.0714 W' }],
		[{ lat: 51.5312, lng: -0.0714 }],
		[{ coordinates: '51.5312, -0.0714' }],
		[{ geometry: { type: 'Point', coordinates: [-0.0714, 51.5312] } }],
		[{ coordinates: { lat: '51.5312', lon: '-0.0714' } }],
		[{ latitude: -0.0714, longitude: 51.5312 }]
	])('a place at %j', (place) =>
		expect(read({ location: { name: 'Hall', ...place } }).service_at_locations?.[0]?.location).toMatchObject({
			latitude: 51.5312,
			longitude: -0.0714
		})
	);

	it.each([
		[{ location: { name: 'Hall', easting: 538_884, northing: '177322' } }],
		[{ location: { name: 'Hall', eastings: '538884', northings: '177322', latitude: null } }],
		[{ eastings: 538_884, northings: 177_322, address: '1 Example Street' }]
	])('the Royal Observatory on the national grid: %j', (record) => {
		const place = read(record).service_at_locations?.[0]?.location;
		expect(place?.latitude).toBeCloseTo(51.47785, 4);
		expect(place?.longitude).toBeCloseTo(-0.00147, 4);
	});

	it('no place out at sea, nor half of one', () => {
		for (const place of [{ easting: 0, northing: 0 }, { easting: 538_884 }, { easting: 'x', northing: 'y' }])
			expect(
				read({ location: { name: 'Hall', ...place } }).service_at_locations?.[0]?.location
			).not.toHaveProperty('latitude');
		expect(read({ location: { name: 'Hall', easting: 0, northing: 0 } }).said).toContain(
			'The place (0, 0) is not on the British National Grid'
		);
		expect(read({ location: { name: 'Hall', easting: 538_884, northing: 177_322 } }).said).toContain(
			'Eastings and northings read as degrees, right to about five metres'
		);
	});

	it('addresses on the service itself, in one text, or in two lines', () => {
		const first = (fields: object) => read(fields).service_at_locations?.[0]?.location?.addresses?.[0];
		expect(first({ address: '1 Example Street, London e81zz' })).toMatchObject({
			address_1: '1 Example Street, London',
			postal_code: 'E8 1ZZ'
		});
		expect(first({ postcode: 'E8 1ZZ' })?.postal_code).toBe('E8 1ZZ');
		expect(first({ location: { address_1: 'Room 2', address_2: '1 Example Street' } })?.address_1).toBe(
			'Room 2, 1 Example Street'
		);
	});

	it('camel case, ages in one text, entities in names', () => {
		expect(read({ minimumAge: 18, lastModified: '2026-01-02T03:04:05Z' })).toMatchObject({
			minimum_age: 18,
			last_modified: '2026-01-02T03:04:05.000Z'
		});
		expect(read({ age_range: '16-25' })).toMatchObject({ minimum_age: 16, maximum_age: 25 });
		expect(read({ name: 'Tea &amp;amp; &quot;talk&quot;' }).name).toBe('Tea & "talk"');
	});
});

describe('a file or an answer in another wrapping (made-up records)', () => {
	const service = { id: '1', name: 'Made-up service' };
	const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
	it.each([
		['gzip', gzipSync(bytes([service]))],
		['a zip of one file', zipSync({ 'services.json': bytes([service]) })],
		['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON.stringify([service]), 'utf16le')])],
		['HAL', bytes({ _embedded: { services: [service] } })],
		['JSON:API', bytes({ data: [{ id: '1', type: 'services', attributes: { name: 'Made-up service' } }] })],
		['GeoJSON', bytes({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: service }] })],
		['wrapped records', bytes({ results: [{ service }] })],
		['GraphQL', bytes({ data: { services: { edges: [{ node: service }] } } })],
		['a search engine', bytes({ hits: { total: { value: 1 }, hits: [{ _id: '1', _source: service }] } })],
		[
			'a change log',
			bytes({
				items: [
					{ state: 'updated', id: '1', data: service },
					{ state: 'deleted', id: '2' }
				]
			})
		],
		['linked data', bytes({ '@graph': [{ '@id': '1', name: 'Made-up service' }] })],
		['organisations', bytes([{ id: 'o1', name: 'Made-up charity', services: [service] }])]
	])('%s', (_name, published) => expect(readPage(published).items).toMatchObject([service]));

	it('a text sequence', () => {
		const record = `\u001E${JSON.stringify(service)}\n`;
		expect(readPage(bytes(record + record)).items).toEqual([service, service]);
	});

	it('one spoilt line among many is one record lost; a last line cut off is a file cut off', () => {
		const rows = Array.from({ length: 12 }, (_, at) => JSON.stringify({ id: at, name: 'Made up' }));
		expect(readPage(bytes([...rows.slice(0, 5), '{"id":', ...rows.slice(5)].join('\n'))).items).toHaveLength(
			13
		);
		expect(() => readPage(bytes([...rows, '{"id":'].join('\n')))).toThrow(/cut off/);
	});

	it('tables in a zip, a spreadsheet, a bomb and a broken file are refused in words', () => {
		const table = strToU8('id,name');
		expect(() => readPage(zipSync({ 'services.csv': table, 'locations.csv': table }))).toThrow(
			/zip of 2 tables/
		);
		expect(() => readPage(zipSync({ 'xl/workbook.xml': table }))).toThrow(/spreadsheet/);
		expect(() => readPage(gzipSync(Buffer.alloc(110_000_000)))).toThrow(/more than 100 MB when unpacked/);
		expect(() => readPage(gzipSync(bytes([service])).subarray(0, 20))).toThrow(/not a whole gzip/);
		expect(() => readPage(Buffer.from([0x50, 0x4b, 3, 4, 1, 2]))).toThrow(/not a whole zip|a zip with/);
	});
});
