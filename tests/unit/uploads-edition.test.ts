import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	linkWorkerPost,
	listsPath,
	madeUpSeptember,
	mapPath,
	releaseLines,
	releaseOf
} from '../../src/lib/releases/change-log/altered-releases.ts';
import type { PublishedRelease } from '../../src/lib/releases/upload-kinds.ts';
import { buildAtlas } from '../../src/lib/server/build/build-atlas.ts';
import { firstEdition } from '../../src/lib/server/build/edition.ts';
import { currentAtlasFile } from './built-atlas.ts';

const held = existsSync('../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'atlas-edition-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function atlasWith(releases: PublishedRelease[]): Database.Database {
	const atlasFile = join(folder, `${releases.map(({ kind }) => kind).join('-')}.db`);
	buildAtlas({ root: resolve('.'), atlasFile, edition: { ...firstEdition, id: 1, releases } });
	return new Database(atlasFile, { readonly: true });
}
const figure = (db: Database.Database, measure: string, area: string, period: string) =>
	db
		.prepare('select status, value from figure where measure = ? and area = ? and period = ?')
		.get(measure, area, period) as { status: string; value: number | null } | undefined;
const latest = (db: Database.Database, measure: string) =>
	db.prepare('select latest from measure where id = ?').pluck().get(measure) as string;

describe.skipIf(!held)(
	'the atlas with a made-up September 2026 laid over it (skipped without ../shared)',
	() => {
		let db: Database.Database;
		let before: Database.Database;
		beforeAll(() => {
			db = atlasWith([releaseOf('workforce', '2026-09-30', madeUpSeptember())]);
			before = new Database(currentAtlasFile(), { readonly: true });
		});
		afterAll(() => [db, before].forEach((one) => one.close()));

		it('has September as its newest quarter, and June where June was', () => {
			expect([latest(db, 'link-worker-fte'), latest(db, 'link-worker-rate')]).toEqual([
				'2026-09-30',
				'2026-09-30'
			]);
			const june = (from: Database.Database) =>
				from
					.prepare(
						`select area, status, value from figure where measure = 'link-worker-fte' and period = '2026-06-30' order by area`
					)
					.all();
			const now = june(db) as { area: string; value: number | null }[];
			(june(before) as typeof now).forEach((was, at) => {
				expect(now[at]?.area).toBe(was.area);
				expect(now[at]?.value ?? -1).toBeCloseTo(was.value ?? -1, 6);
			});
		});

		it('counts as one would by hand: one network silent, one post more', () => {
			const june = figure(before, 'link-worker-fte', 'E12000007', '2026-06-30')?.value ?? 0;
			const merton = figure(before, 'link-worker-fte', 'U00070', '2026-06-30')?.value ?? 0;
			expect(merton).toBeCloseTo(0.6667, 4);
			expect(figure(db, 'link-worker-fte', 'E12000007', '2026-09-30')?.value).toBeCloseTo(
				june - merton + 1,
				6
			);
			expect(figure(db, 'link-worker-fte', 'U00070', '2026-09-30')).toEqual({
				status: 'no-return',
				value: null
			});
			expect(figure(db, 'pcn-returns', 'E12000007', '2026-09-30')?.value).toBe(195);
			const had = figure(before, 'link-worker-fte', 'U00254', '2026-06-30')?.value ?? 0;
			expect(figure(db, 'link-worker-fte', 'U00254', '2026-09-30')?.value).toBeCloseTo(had + 1, 6);
		});

		it('names the release that was published as the source', () => {
			expect(db.prepare(`select period, file from source where id = 'pcn-workforce-2026-06'`).get()).toEqual({
				period: '2026-09-30',
				file: 'made-up-workforce-2026-09-30.csv'
			});
		});

		it('says nothing of June where it means today', () => {
			const alerts = db
				.prepare(`select json_extract(record, '$.alert') from service where feed = 'link-workers'`)
				.pluck()
				.all()
				.filter(Boolean);
			expect(alerts.join()).toContain('30 September 2026');
			expect(alerts.join()).not.toContain('June 2026');
		});
	}
);

describe.skipIf(!held)(
	'the atlas with a made-up practice map of October 2026 (skipped without ../shared)',
	() => {
		it('moves a practice and its patients to another network, shares and outlines and all', () => {
			const map = releaseLines(mapPath)
				.map((line) => line.replace('01Jul2026', '01Oct2026'))
				.map((line) =>
					line.includes(',E83003,') ? line.replace('U33392,BARNET 2 PCN', 'U58538,BARNET 3 PCN') : line
				);
			const lists = releaseLines(listsPath).map((line) => line.replace('2026-07-01', '2026-10-01'));
			const db = atlasWith([
				releaseOf('list-sizes', '2026-10-01', lists),
				releaseOf('practice-map', '2026-10-01', map)
			]);
			const before = new Database(currentAtlasFile(), { readonly: true });
			const patients = (from: Database.Database, area: string) =>
				from
					.prepare(
						`select f.value from figure f join measure m on m.id = f.measure and m.latest = f.period where f.measure = 'patients' and f.area = ?`
					)
					.pluck()
					.get(area) as number;
			const list = before
				.prepare(`select patients from practice where code = 'E83003'`)
				.pluck()
				.get() as number;
			expect(patients(db, 'U33392')).toBe(patients(before, 'U33392') - list);
			expect(patients(db, 'U58538')).toBe(patients(before, 'U58538') + list);
			expect(patients(db, 'E12000007')).toBe(10_991_417);
			const shares = db.prepare('select pcn, sum(share) as whole from registration group by pcn').all() as {
				pcn: string;
				whole: number;
			}[];
			expect(shares.filter(({ whole }) => Math.abs(whole - 1) > 1e-9)).toEqual([]);
			const outline = (from: Database.Database) =>
				from.prepare(`select hash from geometry where type = 'pcn'`).pluck().get();
			expect(outline(db)).not.toBe(outline(before));
			[db, before].forEach((one) => one.close());
		});
	}
);

it.skipIf(!held)('a made-up post has the columns of the real release', () => {
	expect(linkWorkerPost('U00254', '72Q', 'QKK', '1').split(',')).toHaveLength(
		releaseLines('nhs/pcn-workforce-individual-2026-06-london.csv')[0]?.split(',').length ?? 0
	);
});
