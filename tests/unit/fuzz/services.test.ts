/** Records of a directory, of any shape: each is rejected in words or becomes one that can be published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceStatuses } from '../../../src/lib/directory/model.ts';
import { readService } from '../../../src/lib/directory/read/service.ts';
import { isUuid } from '../../../src/lib/directory/uuid.ts';
import { allCases, fuzz } from './cases.ts';

const options = { feed: 'made-up', today: '2026-11-21' };

/** What is wrong with a record that is to be published: nothing empty, ids that are UUIDs, no markup, sound text. */
function faultsIn(value: unknown, path = 'service'): string[] {
	if (value === null || value === undefined || value === '') return [`${path} is empty`];
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
	if (typeof value === 'string') {
		const unsound = /<[a-z!/?][^>]*>|\p{Cs}|[^\P{Cc}\n]/iu.test(value);
		return unsound || value.length > 6_000 ? [`${path} is ${value.slice(0, 80)}`] : [];
	}
	if (typeof value !== 'object') return [`${path} is a ${typeof value}`];
	if (Array.isArray(value) && value.length === 0) return [`${path} is an empty list`];
	return Object.entries(value).flatMap(([key, part]) => [
		...(/^(id|.*_id)$/.test(key) && !isUuid(String(part)) ? [`${path}.${key} is ${String(part)}`] : []),
		...(/^(url|website|uri|term_uri|schedule_link)$/.test(key) && !/^https?:\/\//.test(String(part))
			? [`${path}.${key} is no link`]
			: []),
		...faultsIn(part, `${path}.${key}`)
	]);
}

function readAndChecked(raw: unknown): void {
	const record = readService(raw, options);
	if ('rejected' in record) {
		expect(record.rejected).not.toBe('');
		return;
	}
	const { service } = record;
	expect(faultsIn(service)).toEqual([]);
	expect(serviceStatuses).toContain(service.status);
	if (service.organization)
		expect([service.organization.name, service.organization.description]).not.toContain(undefined);
	for (const { taxonomy_term: term } of service.attributes ?? [])
		expect([term?.name, term?.description]).not.toContain(undefined);
	const again = readService(JSON.parse(JSON.stringify(service)), options);
	expect('service' in again ? again.service : again.rejected).toEqual(service);
}

const names = (
	'id name title status description url email fees organization organization_id website contacts phones number extension ' +
	'languages language code schedules regular_schedules rrule byday freq interval opens_at closes_at duration until count ' +
	'service_at_locations location locations latitude longitude geometry coordinates addresses address_1 address_2 postal_code ' +
	'city country accessibility service_areas service_area extent funding source cost_options amount amount_description option ' +
	'eligibilitys eligibility minimum_age maximum_age attributes taxonomy_term taxonomy service_taxonomys vocabulary parent_id ' +
	'term_uri last_modified assured_date valid_to attending_type deliverable_type organization_identifiers identifier advice ' +
	'kind weekly_adviser_hours host_practice __proto__ constructor toString valueOf toJSON length'
).split(' ');
const telling = fc.constantFrom(
	'<script>alert(1)</script>Advice',
	'&amp;lt;b&amp;gt;bold',
	'<b onclick=x',
	'javascript:alert(1)',
	'www.example.org/a b',
	'https://example.org/é',
	'020 7946 0102 ext 5',
	'info@example.org',
	'E8 1ZZ',
	'1 Example Street, London, e81zz',
	'51,5312',
	'0.07 W',
	'£2-£4',
	'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T000000Z',
	'Mon-Fri',
	'9.30am',
	'PT2H',
	'2026-02-31',
	'31/12/2026',
	'1767225600000',
	'Closed',
	'Ãƒâ€šÂ£',
	'\uD800 \u0000 \uFFFD \u202E',
	'x'.repeat(7_000),
	`${'word '.repeat(80)}<i>end</i>`
);
const leaf = fc.oneof(
	telling,
	fc.string({ unit: 'binary' }),
	fc.double(),
	fc.integer(),
	fc.boolean(),
	fc.constant(null)
);
const anyPart = fc.letrec((tie) => ({
	part: fc.oneof(
		{ maxDepth: 5, depthSize: 'medium' },
		leaf,
		fc.array(tie('part'), { maxLength: 4 }),
		fc.array(fc.tuple(fc.constantFrom(...names), tie('part')), { maxLength: 8 }).map((entries) => {
			const record: Record<string, unknown> = {};
			for (const [key, value] of entries)
				Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
			return record;
		})
	)
})).part;
const anyService = fc
	.array(fc.tuple(fc.constantFrom(...names), anyPart), { maxLength: 25 })
	.map((entries) => ({ ...Object.fromEntries(entries), id: 'made-up-1', name: 'Made-up service' }));

/** A whole made-up record, to be spoilt in one or more places. */
const sound = {
	id: '2f0c8a52-0f5e-4a53-8f4e-3f4b0d1a7c11',
	name: 'Made-up benefits advice',
	status: 'active',
	organization: { id: 'org', name: 'Made-up Advice', website: 'https://example.org', url: 'x' },
	contacts: [{ id: 'c', phones: [{ id: 'p', number: '020 7946 0102', extension: 12 }] }],
	schedules: [{ id: 's', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
	service_at_locations: [
		{
			id: 'l',
			location: { id: 'x', latitude: 51.5, longitude: -0.1, addresses: [{ address_1: '1 Street' }] }
		}
	],
	attributes: [{ id: 'a', taxonomy_term: { id: 't', name: 'Debt', taxonomy: 'Made up' } }],
	cost_options: [{ amount: '£2.50' }],
	languages: [{ name: 'Welsh' }]
};
const paths: (string | number)[][] = [];
function walk(value: unknown, path: (string | number)[]): void {
	if (path.length > 0) paths.push(path);
	if (typeof value === 'object' && value !== null)
		for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
}
walk(sound, []);
const spoilt = fc
	.array(fc.tuple(fc.constantFrom(...paths), anyPart), { minLength: 1, maxLength: 4 })
	.map((all) => {
		const copy = structuredClone(sound) as unknown;
		for (const [path, value] of all) {
			let at = copy as Record<string | number, unknown> | undefined;
			for (const step of path.slice(0, -1)) at = at?.[step] as typeof at;
			const last = path.at(-1);
			if (typeof at === 'object' && at !== null && last !== undefined) at[last] = value;
		}
		return copy;
	});

describe('any record at all: read without a fault into one that can be published, and read again the same', () => {
	it.each([
		['anything', fc.oneof(anyPart, fc.anything()), 3],
		["the standard's names around anything", anyService, 6],
		['a sound record spoilt in places', spoilt, 6]
	] as const)('%s', async (_, inputs, hundredths) => {
		const cases = Math.ceil((allCases * hundredths) / 100);
		const { read } = await fuzz<unknown>(inputs, readAndChecked, { cases, refusals: [] });
		expect(read).toBe(cases);
	});
	it('with ten thousand layers, a hundred thousand attributes, or names of what objects inherit', () => {
		const deep = (open: string, close: string) =>
			JSON.parse(open.repeat(10_000) + close.repeat(10_000)) as unknown;
		for (const name of names) readAndChecked({ id: '1', name: 'Made up', [name]: deep('[', ']') });
		const terms = Array.from({ length: 100_000 }, (_, at) => ({ taxonomy_term: { id: at, name: `T${at}` } }));
		const record = readService({ id: 1, name: 'Made up', attributes: terms }, options);
		expect('service' in record && record.service.attributes).toHaveLength(200);
		readAndChecked(JSON.parse('{"id":"1","name":"Made up","__proto__":{"polluted":"yes"}}'));
		expect(({} as { polluted?: string }).polluted).toBeUndefined();
	});
});
