import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../src/lib/atlas/support/listing.ts';
import type { Service } from '../../src/lib/directory/model.ts';
import { currentAtlasFile } from './built-atlas.ts';

let db: Database.Database;
beforeAll(() => {
	db = new Database(currentAtlasFile(), { readonly: true });
});
afterAll(() => db.close());

const one = <T>(sql: string, ...params: unknown[]) =>
	db
		.prepare(sql)
		.pluck()
		.get(...params) as T;
const listingOf = (name: string) =>
	JSON.parse(one<string>('select listing from service where name = ?', name)) as Listing;

describe('the directory that ships', () => {
	it('holds 102 debt-advice services, 352 libraries, 203 link-worker services and 17 schemes of the documents', () => {
		const rows = db.prepare('select id, services from directory_feed order by id').raw().all();
		expect(rows).toEqual([
			['debt-advice', 102],
			['libraries', 352],
			['link-workers', 203],
			['named-schemes', 17]
		]);
	});

	it('says of each list, and of each of its services, the terms that data/sources.json has for it', () => {
		expect(db.prepare('select id, licence from directory_feed order by id').raw().all()).toEqual([
			['debt-advice', 'MIT licence'],
			['libraries', 'Open Government Licence v3.0'],
			['link-workers', 'Open Government Licence v3.0'],
			['named-schemes', null]
		]);
		expect(
			db
				.prepare(
					`select f.id, count(*) from service s join directory_feed f on f.id = s.feed
					 where s.record ->> '$.licence' is not f.licence group by f.id`
				)
				.all()
		).toEqual([]);
		expect(one<string>(`select licence from source where id = 'debt-advice-2026-04'`)).toBe('MIT licence');
	});

	it('has 101 debt-advice services that see people face to face', () => {
		expect(
			one(`select count(*) from service join service_facet f on f.service = position
			 where feed = 'debt-advice' and facet = 'channel' and value = 'in-person'`)
		).toBe(101);
	});

	it('offers every practice of a network, with its phone', () => {
		const practices = one<number>('select count(*) from practice where pcn is not null');
		expect(
			one(
				`select count(*) from service_place p join service s on s.position = p.service where s.feed = 'link-workers'`
			)
		).toBe(practices);
		const listing = listingOf('Link worker: Brixton and Clapham Park PCN');
		expect(listing.places.length).toBeGreaterThan(2);
		expect(listing.places.every(({ phone }) => /^0\d/.test(phone ?? ''))).toBe(true);
		expect(listing).toMatchObject({
			join: 'gp',
			nextStep: 'Phone one of these GP practices. Ask if they have a link worker.'
		});
		expect(listing.serves).toContain('E09000022');
	});

	it('says where a network’s link worker is not recorded, and where nobody knows', () => {
		const alerts = db
			.prepare(`select json_extract(record, '$.alert') as alert from service where feed = 'link-workers'`)
			.pluck()
			.all() as (string | null)[];
		expect(alerts.filter((alert) => alert === null)).toHaveLength(170);
		expect(alerts.filter((alert) => alert?.includes('lists no link worker'))).toHaveLength(26);
		expect(alerts.filter((alert) => alert?.includes('made no staff return'))).toHaveLength(7);
		const listed = db
			.prepare(`select listing from service where feed = 'link-workers'`)
			.pluck()
			.all()
			.map((text) => JSON.parse(text as string) as Listing);
		expect(listed.map(({ alert }) => alert)).toEqual(alerts);
		for (const { alert, nextStep } of listed)
			expect(nextStep.endsWith(alert ? 'Ask if they have a link worker.' : 'Ask for the link worker.')).toBe(
				true
			);
	});

	it('says of nothing that ships that it was checked: its dates are those of lists', () => {
		expect(
			one(
				`select count(*) from service where last_checked is not null or record ->> '$.assured_date' is not null`
			)
		).toBe(0);
		expect(listingOf('Debt advice at Toynbee Hall').listedOn).toBe('2026-04-30');
	});

	it('calls what documents of 2018 and 2019 name history, and nothing else', () => {
		expect(db.prepare('select distinct feed from service where standing = ?').pluck().all('history')).toEqual(
			['named-schemes']
		);
	});

	it('is said in a search by whose it is and where, and then that nobody has checked it since', () => {
		expect(one(`select context from search where name = 'The Dragon Café'`)).toBe(
			'Service, Mental Fight Club, Southwark, in a document of 2019 and not checked since'
		);
	});

	it('has no place in London with a county before “London”', () => {
		const addresses = db
			.prepare(`select p.value ->> '$.address' from service, json_each(listing, '$.places') p`)
			.pluck()
			.all() as string[];
		expect(addresses.length).toBeGreaterThan(1000);
		expect(
			addresses.filter((address) => /, (Surrey|Kent|Essex|Middlesex|Hertfordshire),/i.test(address))
		).toEqual([]);
	});

	it('publishes no null and no empty field', () => {
		const empty = (value: unknown): boolean =>
			value === null ||
			value === '' ||
			(Array.isArray(value) && value.length === 0) ||
			(typeof value === 'object' && value !== null && Object.values(value).some(empty));
		const records = db.prepare('select record from service').pluck().all() as string[];
		expect(records.filter((record) => empty(JSON.parse(record) as Service))).toEqual([]);
	});

	it('finds words of the name, the place and the subject', () => {
		const found = (match: string) =>
			db
				.prepare(
					`select s.name from service_search join service s on s.position = service_search.rowid where service_search match ? order by rank limit 5`
				)
				.pluck()
				.all(match) as string[];
		expect(found('toynbee')).toContain('Debt advice at Toynbee Hall');
		expect(found('debts')[0]).toMatch(/Debt advice/);
		expect(found('barbican')[0]).toMatch(/Barbican/);
	});
});
