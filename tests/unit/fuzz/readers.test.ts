/** Every reader of other people's files and addresses, given spoilt ones: it reads them or refuses them in words. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { parseSubject, subjectKey } from '../../../src/lib/atlas/corrections.ts';
import { questionIds } from '../../../src/lib/atlas/returns/questions.ts';
import { readAnswers } from '../../../src/lib/atlas/returns/read-answers.ts';
import { readServicesCsv } from '../../../src/lib/directory/csv/read-services-csv.ts';
import { templateCsv } from '../../../src/lib/directory/csv/template.ts';
import { readDirectory } from '../../../src/lib/directory/read/directory.ts';
import { FeedError, readPage } from '../../../src/lib/directory/read/page.ts';
import { readBoundaries } from '../../../src/lib/releases/boundaries.ts';
import { csv } from '../../../src/lib/releases/laws.ts';
import { readers } from '../../../src/lib/releases/made-up-readers.ts';
import { workforce } from '../../../src/lib/releases/made-up-tables.ts';
import { ReleaseError } from '../../../src/lib/releases/release-error.ts';
import { readWorkforce } from '../../../src/lib/releases/workforce.ts';
import { readIdentity } from '../../../src/lib/server/accounts/identity.ts';
import type { Identity } from '../../../src/lib/server/accounts/identity.ts';
import { ApiError } from '../../../src/lib/server/api/api-error.ts';
import { endpoints } from '../../../src/lib/server/api/endpoints/index.ts';
import { readParameters } from '../../../src/lib/server/api/parameters.ts';
import {
	organizationsQuery,
	pagingQuery,
	placesQuery,
	readQuery,
	servicesQuery,
	termsQuery
} from '../../../src/lib/server/openreferral/parameters.ts';
import { fileKind } from '../../../src/lib/server/returns-spreadsheet/file-kind.ts';
import { inlineRow, rawWorkbook } from '../../../src/lib/server/returns-spreadsheet/made-up-answers.ts';
import { readCsv } from '../../../src/lib/server/returns-spreadsheet/read-csv.ts';
import { readWorkbook } from '../../../src/lib/server/returns-spreadsheet/read-workbook.ts';
import { SpreadsheetError } from '../../../src/lib/server/returns-spreadsheet/spreadsheet-error.ts';
import { examine, MistakenKindError } from '../../../src/lib/server/uploads/examine.ts';
import { compareUrl } from '../../../src/lib/url/compare.ts';
import { coverageUrl } from '../../../src/lib/url/coverage.ts';
import { dataChangesUrl } from '../../../src/lib/url/data-changes.ts';
import { gapsUrl } from '../../../src/lib/url/gaps.ts';
import { homeUrl } from '../../../src/lib/url/home.ts';
import { methodsUrl } from '../../../src/lib/url/methods.ts';
import { planAdviceUrl } from '../../../src/lib/url/plan-advice.ts';
import { planUrl } from '../../../src/lib/url/plan.ts';
import { parseSearch } from '../../../src/lib/url/search.ts';
import { supportUrl } from '../../../src/lib/url/support.ts';
import { expectBoth, fuzz, share } from './cases.ts';
import { queries, spoilt } from './damage.ts';

describe('releases', () => {
	it.each(readers)('%s', async (_, read, { headers, rows }) => {
		const inputs = spoilt(strToU8(csv([headers, ...rows])));
		const cases = share(25, readers.length);
		expectBoth(
			await fuzz(inputs, (bytes) => read({ name: 'made-up.csv', bytes }), { cases, refusals: [ReleaseError] })
		);
	});

	it('a zip of a publisher', async () => {
		const zip = zipSync({ '1. made-up.csv': strToU8(csv([workforce.headers, ...workforce.rows])) });
		const read = (bytes: Uint8Array) => readWorkforce({ name: 'made-up.zip', bytes });
		expectBoth(await fuzz(spoilt(zip), read, { cases: share(5), refusals: [ReleaseError] }));
	});

	it('borders', async () => {
		const ring = [0, 1, 2, 0].map((at) => [at / 10, 51 + (at % 2) / 10]);
		const geometry = { type: 'Polygon', coordinates: [ring] };
		const feature = { type: 'Feature', properties: { lsoa21: 'E01999901' }, geometry };
		const sound = strToU8(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
		const read = (bytes: Uint8Array) => readBoundaries({ name: 'made-up.json', bytes });
		expectBoth(await fuzz(spoilt(sound), read, { cases: share(5), refusals: [ReleaseError] }));
	});
});

it('uploads: what it is, whether it is a table, and its rows', async () => {
	class HasBeenRead extends Error {}
	const sound = strToU8(csv([workforce.headers, ...workforce.rows]));
	const read = (bytes: Uint8Array) => {
		const file = { kind: null, fileName: 'made-up.csv', bytes };
		try {
			examine({ file, published: [], today: '2026-11-21' }, () => {
				throw new HasBeenRead();
			});
		} catch (error) {
			// The tables it would be compared with are asked for once the file has been read.
			if (!(error instanceof HasBeenRead)) throw error;
		}
	};
	const refusals = [ReleaseError, MistakenKindError];
	expectBoth(await fuzz(spoilt(sound), read, { cases: share(8), refusals }));
});

describe('directories', () => {
	it('an answer of a feed', async () => {
		const services = [
			{
				id: '2f0c8a52-0f5e-4a53-8f4e-3f4b0d1a7c11',
				name: 'Made-up advice',
				status: 'active',
				schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
				service_at_locations: [{ location: { latitude: 51.5, longitude: -0.1 } }]
			}
		];
		const sound = strToU8(
			JSON.stringify({ total_items: 1, total_pages: 1, first_page: true, contents: services })
		);
		const read = (bytes: Uint8Array) =>
			readDirectory(readPage(bytes).items, { feed: 'made-up', today: '2026-11-21' });
		expectBoth(await fuzz(spoilt(sound), read, { cases: share(10), refusals: [FeedError] }));
	});

	it('the plain template', async () => {
		const read = (bytes: Uint8Array) => readServicesCsv({ name: 'made-up.csv', bytes }, { feed: 'made-up' });
		const cases = share(8);
		expectBoth(await fuzz(spoilt(strToU8(templateCsv())), read, { cases, refusals: [FeedError] }));
	});
});

it('spreadsheets of returns', async () => {
	const headings = ['borough-code', 'quarter', 'referrals'];
	const row = ['E09000012', '2026-09-30', '210'];
	const workbook = rawWorkbook(`<sheetData>${inlineRow(1, headings)}${inlineRow(2, row)}</sheetData>`);
	const inputs = fc.oneof(spoilt(workbook), spoilt(strToU8(csv([headings, row]))));
	const read = async (bytes: Uint8Array) =>
		fileKind(bytes) === 'xlsx' ? await readWorkbook(bytes) : readCsv(bytes);
	expectBoth(await fuzz(inputs, read, { cases: share(7), refusals: [SpreadsheetError] }));
});

describe('addresses', () => {
	/** The query of an address that a page wrote. */
	const queryOf = (href: string) => new URL(href, 'https://made-up.example').searchParams;
	const pages: Record<string, (query: URLSearchParams) => [unknown, unknown]> = {
		gaps: (query) => twice(gapsUrl.parse, gapsUrl.href, query),
		coverage: (query) => twice(coverageUrl.parse, coverageUrl.href, query),
		home: (query) => twice(homeUrl.parse, homeUrl.href, query),
		support: (query) => twice(supportUrl.parse, supportUrl.href, query),
		methods: (query) => twice(methodsUrl.parse, (state) => methodsUrl.href('/methods', state), query),
		'data/changes': (query) => twice(dataChangesUrl.parse, dataChangesUrl.href, query)
	};
	function twice<State>(
		parse: (query: URLSearchParams) => State,
		href: (state: State) => string,
		query: URLSearchParams
	): [State, State] {
		const state = parse(query);
		return [state, parse(queryOf(href(state)))];
	}
	const names =
		'areas show points area only within view sort order page measure stage n gradient floor standard n2 gradient2 floor2 k minutes near topic walk q network borough with from to about'.split(
			' '
		);
	const values = [
		'pcn',
		'borough',
		'icb',
		'list',
		'asc',
		'desc',
		'3',
		'0.5',
		'12',
		'E8 1EA',
		'U02795',
		'2026-06-30',
		'area:E09000012'
	];
	const inputs = queries(names, values);

	it.each(Object.entries(pages))(
		'%s: whatever is asked is a state, and its address gives it again',
		async (_, both) => {
			const cases = share(8, Object.keys(pages).length);
			const same = (query: URLSearchParams) => {
				const [state, again] = both(query);
				expect(again).toEqual(state);
			};
			await fuzz(inputs, same, { cases, refusals: [] });
		}
	);

	function expectSubject(text: string | null): void {
		const subject = parseSubject(text);
		if (subject) expect(subjectKey(subject)).toBe(text);
	}

	// Plans keep a number that cannot be read as none, to say so on the page.
	it('comparing, searching, plans, what is unread and what is reported take anything', async () => {
		const read = (query: URLSearchParams) => [
			compareUrl.parse(query),
			parseSearch(query),
			planUrl.parse(query),
			planAdviceUrl.parse(query),
			dataChangesUrl.unread(query, dataChangesUrl.parse(query)),
			expectSubject(query.get('about'))
		];
		await fuzz(inputs, read, { cases: share(2), refusals: [] });
	});
});

it('parameters of the API: read, or refused as the API refuses', async () => {
	const cases = share(10, endpoints.length);
	let read = 0;
	for (const { query } of endpoints) {
		const names = [...Object.keys(query.shape), 'measure'];
		const inputs = queries(names, ['patients', 'borough', 'pcn', '2026-06-30', 'E09000012', '5', 'advice']);
		const outcomes = await fuzz(inputs, (given) => readParameters(query, given), {
			cases,
			refusals: [ApiError]
		});
		expect(outcomes.refused).toBeGreaterThan(0);
		read += outcomes.read;
	}
	expect(read).toBeGreaterThan(0);
});

describe('parameters of the API of Open Referral', () => {
	const schemas = { pagingQuery, servicesQuery, placesQuery, termsQuery, organizationsQuery };
	it.each(Object.entries(schemas))('%s', async (_, schema) => {
		const inputs = queries(Object.keys(schema.shape), ['3', 'true', 'MO', '09:00', '51.5', 'E8 1EA', 'debt']);
		const read = (given: URLSearchParams) => readQuery(schema as typeof servicesQuery, given);
		expectBoth(await fuzz(inputs, read, { cases: share(2, 5), refusals: [ApiError] }));
	});
});

it('answers of a return: each is read, or has a sentence about what is wrong', async () => {
	const inputs = queries(questionIds, [
		'yes',
		'no',
		'partly',
		'2,100',
		'1.5',
		'www.example.org',
		'libraries'
	]);
	let [answered, wrong] = [0, 0];
	const read = (given: URLSearchParams) => {
		const raw = Object.fromEntries([...given.keys()].map((id) => [id, given.getAll(id)]));
		const { answers, errors } = readAnswers(raw);
		const ids = [...Object.keys(answers), ...errors.map(({ question }) => question)];
		expect(ids.every((id) => given.has(id))).toBe(true);
		for (const { message } of errors) expect(message).not.toBe('');
		answered += Object.keys(answers).length;
		wrong += errors.length;
	};
	await fuzz(inputs, read, { cases: share(3), refusals: [] });
	expect([answered > 0, wrong > 0]).toEqual([true, true]);
});

describe('who City Hall’s sign-in says someone is: read, or nobody', () => {
	const provider = { issuer: 'https://id.example', trustEmail: true };
	const person = { sub: '1', email: 'ada@london.gov.uk', email_verified: true, name: 'Ada' };
	const token = (bytes: Uint8Array) => `x.${Buffer.from(bytes).toString('base64url')}.x`;
	const seen = { somebody: 0, nobody: 0 };
	afterEach(() => {
		expect([seen.somebody > 0, seen.nobody > 0]).toEqual([true, true]);
		Object.assign(seen, { somebody: 0, nobody: 0 });
	});
	function note(identity: Identity | null): void {
		seen[identity ? 'somebody' : 'nobody'] += 1;
		if (!identity) return;
		expect(identity.sub).not.toBe('');
		expect(['string', 'undefined']).toContain(typeof identity.email);
	}

	it('by its token', async () => {
		const read = async (bytes: Uint8Array) => note(await readIdentity({ idToken: token(bytes) }, provider));
		await fuzz(spoilt(strToU8(JSON.stringify(person))), read, { cases: share(2), refusals: [] });
	});

	it('by what it answers when it is asked', async () => {
		const sound = { userinfo_endpoint: 'https://id.example/me', ...person };
		const spoiltPart = fc.tuple(fc.constantFrom(...Object.keys(sound)), fc.jsonValue());
		const inputs = fc.oneof(
			fc.array(spoiltPart, { maxLength: 3 }).map((parts) => ({ ...sound, ...Object.fromEntries(parts) })),
			fc.jsonValue()
		);
		const tokens = { idToken: token(strToU8('{"sub":"1"}')), accessToken: 'a' };
		const read = async (answer: unknown) =>
			note(await readIdentity(tokens, provider, () => Promise.resolve(answer)));
		await fuzz<unknown>(inputs, read, { cases: share(2), refusals: [] });
	});
});
