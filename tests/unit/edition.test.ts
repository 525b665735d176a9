import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { carryOut } from '../../src/lib/atlas/methods/working.ts';
import { measureIds, measureOf } from '../../src/lib/atlas/measures.ts';
import { standardItemIds } from '../../src/lib/atlas/standard/items.ts';
import type { PublishedReturn } from '../../src/lib/atlas/returns/published.ts';
import { buildAtlas } from '../../src/lib/server/build/build-atlas.ts';
import { firstEdition } from '../../src/lib/server/build/edition.ts';
import type { Edition } from '../../src/lib/server/build/edition.ts';
import { builtAtlas, currentAtlasFile } from './built-atlas.ts';

const HACKNEY = 'E09000012';
const BEXLEY = 'E09000004';

/** Made-up returns. */
const returns: PublishedReturn[] = [
	{
		borough: HACKNEY,
		period: '2026-06-30',
		revision: 2,
		published: '2026-08-01',
		answers: { stage: 'targeted', 'self-referral': 'no', referrals: 600 }
	},
	{
		borough: BEXLEY,
		period: '2026-06-30',
		revision: 1,
		published: '2026-08-02',
		answers: { 'advice-in-health': 'yes' }
	},
	{
		borough: HACKNEY,
		period: '2026-09-30',
		revision: 4,
		published: '2026-11-20',
		answers: {
			stage: 'whole-population',
			'self-referral': 'yes',
			'referral-routes': ['libraries', 'care-homes'],
			'offline-route': 'partly',
			referrals: 812,
			'self-referrals': 3,
			'hosted-fte': 4.5,
			'hosted-posts': 6,
			volunteers: 12,
			'editor-note': 'between ourselves: quinquereme'
		}
	}
];

const folder = mkdtempSync(join(tmpdir(), 'edition-'));
const atlasFile = join(folder, 'atlas.db');
const build = (edition: Edition) =>
	buildAtlas({ root: process.cwd(), atlasFile, edition, previous: currentAtlasFile() });
let db: Database.Database;
const all = (sql: string, ...values: unknown[]) =>
	db.prepare(sql).all(...values) as Record<string, unknown>[];
const one = (sql: string, ...values: unknown[]) =>
	db
		.prepare(sql)
		.pluck()
		.get(...values);

beforeAll(() => {
	build({ ...firstEdition, id: 7, returns });
	db = new Database(atlasFile, { readonly: true });
}, 120_000);
afterAll(() => {
	db.close();
	rmSync(folder, { recursive: true });
});

describe('an atlas with published returns', () => {
	it('names its edition', () => expect(one("select value from meta where key = 'edition'")).toBe('7'));

	it('has the ten parts for each of the 33 boroughs, whether or not they returned', () => {
		expect(one('select count(*) from standard_item')).toBe(330);
		const hackney = all('select item, standing, period from standard_item where borough = ?', HACKNEY);
		expect(hackney.map(({ item }) => item)).toEqual([...standardItemIds]);
		expect(hackney.slice(4).map(({ standing }) => standing)).toEqual([
			'yes',
			'yes',
			'not-reported',
			'partly',
			'not-reported',
			'not-reported'
		]);
		expect(hackney[4]?.period).toBe('2026-09-30');
	});

	it('counts what is met from each borough’s newest return, however old', () => {
		const met = (borough: string) =>
			one("select value from figure where measure = 'standard-met' and area = ?", borough);
		// Hackney meets three by official figures and two by its return; Bexley none and one.
		expect(met(HACKNEY)).toBe(5);
		expect(met(BEXLEY)).toBe(1);
		expect(one("select count(*) from figure where measure = 'standard-met'")).toBe(33);
	});

	it('keeps every return, and shows nobody what was for the editors or is withheld', () => {
		expect(
			all('select period, revision, stage from borough_return where borough = ? order by period', HACKNEY)
		).toEqual([
			{ period: '2026-06-30', revision: 2, stage: 'targeted' },
			{ period: '2026-09-30', revision: 4, stage: 'whole-population' }
		]);
		const answers = one('select answers from borough_return where borough = ? and revision = 4', HACKNEY);
		expect(JSON.parse(String(answers))).not.toHaveProperty('self-referrals');
		expect(one('select withheld from borough_return where borough = ? and revision = 4', HACKNEY)).toBe(
			'["self-referrals"]'
		);
		expect(readFileSync(atlasFile).includes('quinquereme')).toBe(false);
	});

	it('has a figure or a reason for every borough and quarter, from a source of its own', () => {
		const figures = all(
			"select period, status, count(*) as boroughs from figure where measure = 'referrals' group by 1, 2 order by 1, 2"
		);
		expect(figures).toEqual([
			{ period: '2026-06-30', status: 'no-return', boroughs: 32 },
			{ period: '2026-06-30', status: 'value', boroughs: 1 },
			{ period: '2026-09-30', status: 'no-return', boroughs: 32 },
			{ period: '2026-09-30', status: 'value', boroughs: 1 }
		]);
		const [rate] = all(
			"select value, lower, upper, source from figure where measure = 'referral-rate' and status = 'value' and period = '2026-09-30'"
		);
		expect(rate?.source).toBe('borough-returns');
		expect(Number(rate?.lower)).toBeLessThan(Number(rate?.value));
		expect(Number(rate?.upper)).toBeGreaterThan(Number(rate?.value));
		expect(one("select vintage from source where id = 'borough-returns'")).toBe('July to September 2026');
	});

	it('is explained as it is worked out: the steps of the methods page give each figure returned', async () => {
		const measures = measureIds.filter((id) => measureOf(id).sources[0] === 'borough-returns');
		expect(measures).toContain('referral-rate');
		// The file is chosen when the modules are loaded: these are others than those loaded so far.
		vi.resetModules();
		vi.stubEnv('ATLAS_DB', atlasFile);
		const { workings } = await import('../../src/lib/server/views/methods/workings.ts');
		const { findArea } = await import('../../src/lib/server/queries/areas.ts');
		const { latestFigures } = await import('../../src/lib/server/queries/figures.ts');
		const { closeAtlas } = await import('../../src/lib/server/database.ts');
		try {
			const hackney = findArea(HACKNEY);
			if (!hackney) throw new Error('The atlas has no Hackney.');
			for (const id of measures) {
				const figure = latestFigures(HACKNEY, [id]).get(id);
				expect([id, figure?.status, figure?.period]).toEqual([id, 'value', '2026-09-30']);
				expect(carryOut(workings[id](hackney)).at(-1), id).toBeCloseTo(figure?.value ?? NaN, 9);
			}
			const { numerator, denominator, lower, upper } =
				latestFigures(HACKNEY, ['referral-rate']).get('referral-rate') ?? {};
			expect(numerator).toBe(812);
			// Byar’s approximation as the methods page prints it, for a count of 812.
			const byar = (count: number, sign: 1 | -1) =>
				count * (1 - 1 / (9 * count) + (sign * 1.959963984540054) / (3 * Math.sqrt(count))) ** 3;
			const per = 1000 / (denominator ?? NaN);
			expect(lower).toBeCloseTo(byar(812, -1) * per, 9);
			expect(upper).toBeCloseTo(byar(813, 1) * per, 9);
		} finally {
			closeAtlas();
			vi.unstubAllEnvs();
		}
	});

	it('leaves the NHS figure as it is: hosted posts are never added to it', () => {
		const plain = builtAtlas();
		const fte =
			"select value from figure where measure = 'link-worker-fte' and period = '2026-06-30' and area = ?";
		expect(one(fte, HACKNEY)).toBe(plain.one(fte, HACKNEY));
		plain.close();
	});
});

it('refuses a return of a borough that does not exist, and leaves the last good atlas', () => {
	const lastGood = readFileSync(atlasFile);
	const stray = [{ ...returns[0], borough: 'E09000099' } as PublishedReturn];
	expect(() => build({ ...firstEdition, id: 8, returns: stray })).toThrow(
		/borough_return name a missing area/
	);
	expect(lastGood.equals(readFileSync(atlasFile))).toBe(true);
}, 120_000);
