import { describe, expect, it } from 'vitest';
import { listingOf } from '../listing.ts';
import type { Gazetteer } from '../listing.ts';
import { FeedError } from '../read/page.ts';
import { looksLikeCsv, readServicesCsv } from './read-services-csv.ts';

/** Every service here is made up. */
const file = (text: string) => ({ name: 'list.csv', bytes: new TextEncoder().encode(text) });
const read = (text: string) => readServicesCsv(file(text), { feed: 'made-up' });
const gazetteer: Gazetteer = { boroughs: new Map([['E09000012', 'Hackney']]), place: () => null };

const cells = {
	Id: '7',
	Name: 'Law clinic',
	Organisation: 'Made Up Law Centre',
	'Helps with': 'Housing; benefits',
	'How to join': 'self',
	Given: 'in-person; By phone',
	Postcode: 'e8 1ea',
	'Boroughs served': 'Hackney',
	Phone: '02079460102',
	Open: 'Mon 09:30-12:30; Wed 2pm to 4pm',
	'Last checked': '20/01/2026',
	'Kind of advice': 'Law centre',
	'Adviser hours a week': '12.5',
	'Host practice': 'f84006'
};
const table = (...rows: Partial<Record<keyof typeof cells, string>>[]) =>
	[Object.keys(cells), ...rows.map((row) => Object.values({ ...cells, ...row }))]
		.map((line) => line.join(','))
		.join('\n');
const why = (row: Partial<Record<keyof typeof cells, string>>) => read(table(row)).rejected[0]?.why;

describe('the plain template', () => {
	it('makes a row a service of the standard', () => {
		const { entries, rejected } = read(table({}));
		expect(rejected).toEqual([]);
		const [entry] = entries;
		expect(entry?.service).toMatchObject({
			name: 'Law clinic',
			assured_date: '2026-01-20',
			advice: { kind: 'law-centre', weekly_adviser_hours: 12.5, host_practice: 'F84006' },
			schedules: [
				{ byday: 'MO', opens_at: '09:30', closes_at: '12:30' },
				{ byday: 'WE', opens_at: '14:00', closes_at: '16:00' }
			],
			contacts: [{ phones: [{ number: '020 7946 0102' }] }]
		});
		if (!entry) return;
		const listed = {
			feed: 'made-up',
			originalId: '7',
			lastChecked: null,
			standing: 'listed',
			service: entry.service
		} as const;
		expect(listingOf(listed, gazetteer)).toMatchObject({
			subjects: ['housing', 'benefits'],
			join: 'self',
			serves: ['E09000012'],
			channels: ['in-person', 'phone']
		});
	});

	it('names the row, the column and the fault, and keeps the other rows', () => {
		const { entries, rejected } = read(table({}, { Id: '8', Postcode: 'E8' }, { Id: '9' }));
		expect(entries.map(({ originalId }) => originalId)).toEqual(['7', '9']);
		expect(rejected).toEqual([
			{ originalId: '8', why: 'Row 3, column “Postcode”: “E8” is not a whole postcode.' }
		]);
		expect(why({ Name: '' })).toMatch(/^Row 2, column “Name”/);
		expect(why({ 'Helps with': 'debts and that' })).toMatch(
			/column “Helps with”: “debts and that” is none of/
		);
		expect(why({ Open: 'Mondays' })).toMatch(/column “Open”.*Mon 09:30-12:30/);
		expect(why({ 'Last checked': 'lately' })).toMatch(/is not a date/);
		expect(why({ 'Kind of advice': 'gossip' })).toMatch(/law-centre/);
	});

	it('tells what a service is about from its words when nobody says', () => {
		const [entry] = read('Name,Organisation\nOver 60s walking group,Made Up Walkers').entries;
		expect(
			entry &&
				listingOf(
					{ feed: 'x', originalId: '1', lastChecked: null, standing: 'listed', service: entry.service },
					gazetteer
				).subjects
		).toEqual(['exercise']);
	});

	it('takes semicolons between columns, other names of columns, a byte order mark and Windows letters', () => {
		const text = 'Service name;Provider;Telephone\nCafé chat;Age Well;0800 123 4567';
		expect(read(`\uFEFF${text}`).entries[0]?.service.name).toBe('Café chat');
		const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
		expect(readServicesCsv({ name: 'x.csv', bytes }, { feed: 'x' }).entries[0]?.service.name).toBe(
			'Café chat'
		);
	});

	it('takes markup and formula guards out of text', () => {
		const [entry] = read(
			'Name,Organisation,Website\n"<b>Chat</b><script>alert(1)</script>",\'=Tea,javascript:alert(1)'
		).entries;
		expect(entry?.service).toMatchObject({ name: 'Chat', organization: { name: '=Tea' } });
		expect(entry?.service.url).toBeUndefined();
	});

	it('is told from JSON and from web pages, and says what is missing', () => {
		expect([table({}), '[{"id":1}]', '<html>', ''].map((text) => looksLikeCsv(file(text)))).toEqual([
			true,
			false,
			false,
			false
		]);
		expect(() => read('Organisation,Phone\na,b')).toThrow(FeedError);
		expect(() => read('Organisation,Phone\na,b')).toThrow(/no column “Name”/);
	});
});
