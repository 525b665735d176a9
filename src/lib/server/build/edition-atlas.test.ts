import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	linkWorkerPost,
	madeUpSeptember,
	mapPath,
	releaseLines,
	releaseOf
} from '../../releases/change-log/altered-releases.ts';
import { sharedReleasesExist } from '../../releases/shared-files.ts';
import { buildAtlas } from './build-atlas.ts';
import { firstEdition } from './edition.ts';

// An atlas with two made-up releases: a September quarter, and an October map in which Barnet 2's largest practices
// join Barnet 3 and a network takes another code.

const folder = mkdtempSync(join(tmpdir(), 'edition-atlas-'));
const atlasFile = join(folder, 'atlas.db');
const moved = ['E83010', 'E83021', 'E83024', 'E83050'];
let db: Database.Database;
const all = <R>(sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as R[];
const figure = (measure: string, period: string, area: string) =>
	db
		.prepare('select * from figure where measure = ? and period = ? and area = ?')
		.get(measure, period, area) as
		| { value: number | null; status: string; returned: number | null }
		| undefined;

const buildWith = (...releases: ReturnType<typeof releaseOf>[]) =>
	buildAtlas({ root: process.cwd(), atlasFile, edition: { ...firstEdition, id: 2, releases } });

const octoberMap = () =>
	releaseLines(mapPath).map((line) => {
		const october = line.replace('01Jul2026', '01Oct2026').replace(',U00254,', ',U99999,');
		const moves = moved.some((code) => line.includes(`,${code},`));
		return moves ? october.replace('U33392,BARNET 2 PCN', 'U58538,BARNET 3 PCN') : october;
	});

const title = sharedReleasesExist
	? 'an atlas with published releases'
	: 'an atlas with published releases (skipped: ../shared/data is not there)';

describe.skipIf(!sharedReleasesExist)(title, () => {
	beforeAll(() => {
		const september = madeUpSeptember().map((line) => line.replace(',U00254,', ',U99999,'));
		buildWith(
			releaseOf('practice-map', '2026-10-01', octoberMap()),
			releaseOf('workforce', '2026-09-30', [...september, linkWorkerPost('U58538', '93C', 'Z9B2Z', '0.5')])
		);
		db = new Database(atlasFile, { readonly: true });
	}, 120_000);
	afterAll(() => {
		db?.close();
		rmSync(folder, { recursive: true });
	});

	it('has September as the latest quarter and June in its history', () => {
		const [measure] = all<{ latest: string; periods: string }>(
			`select latest, periods from measure where id = 'link-worker-fte'`
		);
		expect(measure?.latest).toBe('2026-09-30');
		expect(JSON.parse(measure?.periods ?? '[]')).toEqual(
			expect.arrayContaining(['2022-09-30', '2026-06-30'])
		);
	});

	it('adds London up as one does by hand', () => {
		// 383.5029 in June, less West Merton's 0.6667, and the posts of 1 and 0.5.
		expect(figure('link-worker-fte', '2026-09-30', 'E12000007')?.value).toBeCloseTo(384.3362, 4);
		expect(figure('link-worker-fte', '2026-06-30', 'E12000007')?.value).toBeCloseTo(383.5029, 4);
		expect(figure('pcn-returns', '2026-09-30', 'E12000007')?.value).toBe(195);
		expect(figure('pcn-returns', '2026-06-30', 'E12000007')?.value).toBe(196);
		expect(figure('patients', '2026-07-01', 'E12000007')?.value).toBe(10_991_417);
	});

	it('has a network that fell silent without a figure, and its June one in the history', () => {
		expect(figure('link-worker-fte', '2026-09-30', 'U00070')).toMatchObject({
			status: 'no-return',
			value: null
		});
		expect(figure('link-worker-fte', '2026-06-30', 'U00070')?.value).toBeCloseTo(0.6667, 4);
	});

	it('has the network under its new code, with its posts, its patients and an outline', () => {
		expect(figure('link-worker-fte', '2026-09-30', 'U99999')?.value).toBe(2);
		expect(all(`select 1 from area where code = 'U00254'`)).toEqual([]);
		const scalesOf = (code: string) =>
			all<{ scale: string }>('select scale from outline where area = ? order by scale', code);
		expect(scalesOf('U99999')).toEqual(scalesOf('U00070'));
		expect(scalesOf('U99999').length).toBeGreaterThan(0);
		expect(figure('imd-score', '2025-10-30', 'U99999')?.value).toBeGreaterThan(0);
	});

	it('moves the patients of practices that moved, and where they live, to the other network', () => {
		const lists = all<{ pcn: string; patients: number }>(
			`select pcn, sum(patients) as patients from practice where pcn in ('U33392', 'U58538') group by pcn order by pcn`
		);
		for (const { pcn, patients } of lists)
			expect(figure('patients', '2026-07-01', pcn)?.value).toBe(patients);
		const [there] = all<{ count: number }>(
			`select count(*) as count from practice where pcn = 'U58538' and code in (${moved.map(() => '?').join()})`,
			...moved
		);
		expect(there?.count).toBe(moved.length);
		const before = releaseLines(mapPath).filter((line) => line.includes(',U58538,')).length;
		const [practices] = all<{ count: number }>(`select count(*) as count from practice where pcn = 'U58538'`);
		expect(practices?.count).toBe(before + moved.length);
		const shares = all<{ whole: number }>(`select sum(share) as whole from registration group by pcn`);
		for (const { whole } of shares) expect(whole).toBeCloseTo(1, 9);
	});

	it('names the releases really used', () => {
		const sources = all<{ id: string; period: string; note: string; sha256: string }>('select * from source');
		const periodOf = (id: string) => sources.find((source) => source.id === id)?.period;
		expect(periodOf('pcn-workforce-2026-06')).toBe('2026-09-30');
		expect(periodOf('practice-pcn-map-2026-07')).toBe('2026-10-01');
		expect(periodOf('list-sizes-2026-07')).toBe('2026-07-01');
	});

	it('is not built from releases that do not fit together, and the one before stays', () => {
		const stranger = [...madeUpSeptember(), linkWorkerPost('U88888', '93C', 'Z9B2Z', '1')];
		expect(() => buildWith(releaseOf('workforce', '2026-09-30', stranger))).toThrow(
			'The atlas was not built: The practice map of 1 July 2026 does not have U88888 (Made Up PCN). Publish the practice map of the same quarter first. The last good one is left in place.'
		);
		expect(figure('link-worker-fte', '2026-09-30', 'U99999')?.value).toBe(2);
	});
});
