import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Service } from '../model.ts';
import { readDirectory } from './directory.ts';
import { FeedError, readPage } from './page.ts';
import type { Remark } from './remarks.ts';
import { readService } from './service.ts';

const samples = '../shared/oruk/samples';
const today = '2026-03-01';
const feed = 'sample';

interface Sample {
	file: string;
	endpoint: string;
	expect: string;
	fault: string | null;
}

const manifest: Sample[] = existsSync(samples)
	? (JSON.parse(readFileSync(`${samples}/manifest.json`, 'utf8')) as Sample[])
	: [];
const bytesOf = (file: string) => readFileSync(`${samples}/${file}`);
const isList = ({ endpoint }: Sample) => /^\/services(\?|$)/.test(endpoint);

function one(file: string): { service: Service; remarks: Remark[] } {
	const record = readService(JSON.parse(bytesOf(file).toString()), { feed, today });
	if ('rejected' in record) throw new Error(record.rejected);
	return record;
}

/** Nothing in a kept record is null, empty, or of another type than the standard's. */
function faultsIn(value: unknown, path = ''): string[] {
	if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
		return [`${path} is empty`];
	if (typeof value === 'string' && /<\w|[^\P{Cc}\n]|\uFFFD|javascript:/iu.test(value))
		return [`${path}: ${value}`];
	if (typeof value !== 'object') return [];
	return Object.entries(value as object).flatMap(([key, part]) => faultsIn(part, `${path}.${key}`));
}

describe.skipIf(manifest.length === 0)('the sample feeds of ../shared/oruk (skipped where it is not)', () => {
	const services = manifest.filter(({ endpoint }) => endpoint === '/services/{id}');
	const lists = manifest.filter(isList);

	it('has samples of both kinds', () =>
		expect([services.length > 30, lists.length > 15]).toEqual([true, true]));

	it.each(services.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
		const record = readService(JSON.parse(bytesOf(file).toString()), { feed, today });
		if (sample.expect === 'reject-record') {
			expect(record).toHaveProperty('rejected');
			return;
		}
		if ('rejected' in record) throw new Error(record.rejected);
		expect(faultsIn(record.service)).toEqual([]);
		const kinds = new Set(record.remarks.map(({ kind }) => kind));
		const expected: Record<string, string[]> = {
			'accept-normalise': ['normalised'],
			'accept-flag': ['look'],
			'accept-map-id': ['id-made'],
			'accept-drop-field': ['dropped'],
			'accept-default': ['defaulted'],
			'accept-sanitise': ['cleaned', 'dropped'],
			'accept-truncate': ['shortened']
		};
		for (const kind of expected[sample.expect] ?? []) expect(kinds).toContain(kind);
	});

	it.each(lists.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
		if (
			sample.expect === 'reject-feed' ||
			(sample.expect === 'keep-last-good' && !file.endsWith('list.empty.json'))
		) {
			expect(() => readPage(bytesOf(file))).toThrow(FeedError);
			return;
		}
		const page = readPage(bytesOf(file));
		const { entries, rejected, repeated } = readDirectory(page.items, { feed, today });
		if (file.endsWith('list.empty.json')) return expect(entries).toEqual([]);
		expect(entries.flatMap(({ service }) => faultsIn(service))).toEqual([]);
		if (file.endsWith('services.minimal.json')) return expect(entries).toEqual([]);
		expect(entries.length).toBeGreaterThan(0);
		if (file.endsWith('one-bad-item.json')) expect([entries.length, rejected.length]).toEqual([4, 1]);
		if (file.endsWith('duplicate-ids.json')) expect(repeated).toBeGreaterThan(0);
		if (sample.expect === 'accept-flag') expect(page.remarks).not.toEqual([]);
		if (file.includes('zero-based') || file.includes('spring')) expect(page.number).toBe(1);
		if (file.includes('string-totals')) expect(page.totalItems).toBe(12);
	});

	it('reads the same directory the same from 3.0 and from 1.0', () => {
		const [three, one_] = ['v3/feed/service.ben-drop.json', 'v1/feed/service.ben-drop.json'].map(
			(file) => one(file).service
		);
		for (const key of ['id', 'name', 'description', 'url', 'email', 'status'] as const)
			expect(one_?.[key]).toBe(three?.[key]);
		expect(one_?.organization?.website).toBe(three?.organization?.website);
		expect(one_?.service_at_locations?.[0]?.location?.addresses?.[0]?.postal_code).toBe('E8 1ZZ');
		expect(one_?.service_at_locations?.[0]?.schedules?.map(({ byday }) => byday)).toEqual(['MO', 'WE']);
		expect(one_?.attributes?.map(({ taxonomy_term }) => taxonomy_term?.name)).toContain(
			'Welfare benefits advice'
		);
	});

	it('reads the shapes of Outpost and LocalGov Drupal', () => {
		const outpost = one('v1/variants/outpost.service.json').service;
		expect(outpost).toMatchObject({
			minimum_age: 18,
			fees: 'Free',
			description: 'Drop in for benefit checks.'
		});
		expect(outpost.schedules?.map(({ byday, opens_at }) => [byday, opens_at])).toEqual([
			['MO', '09:30'],
			['WE', '09:30']
		]);
		expect(outpost.contacts?.[0]?.phones?.[0]?.number).toBe('020 7946 0102');
		expect(outpost.service_at_locations?.[0]?.location).toMatchObject({
			latitude: 51.5312,
			longitude: -0.0714
		});
		const drupal = one('v1/variants/localgov-drupal.collapsed.json').service;
		expect(drupal.contacts?.[0]?.phones?.[0]?.number).toBe('020 7946 0102');
		expect(drupal.attributes?.[0]?.taxonomy_term).toMatchObject({
			name: 'Benefits',
			taxonomy: 'localgov_topics'
		});
	});

	it('makes unsafe text safe and keeps what it says', () => {
		const { service } = one('v3/malformed/service.unsafe-html.json');
		expect(service.name).toBe('Benefits advice');
		expect(service.description).toBe('Help with benefits & debt\n\ncarer’s allowance');
		expect(service.url).toBeUndefined();
	});

	it('understands British dates and twelve-hour clocks', () => {
		const { service } = one('v3/malformed/service.uk-dates.json');
		expect(service.assured_date).toBe('2026-01-20');
		expect(service.schedules?.[0]).toMatchObject({
			valid_from: '2026-01-01',
			opens_at: '09:30',
			closes_at: '12:30'
		});
		const mixed = one('v1/malformed/service.dates-mixed.json').service;
		expect(mixed.assured_date).toBe('2023-11-05');
		expect(mixed.service_at_locations?.[0]?.schedules?.[0]).toMatchObject({
			valid_from: '2023-01-01',
			valid_to: '2026-12-31'
		});
	});
});
