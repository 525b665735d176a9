import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeTopology } from '../../../geography/decode.ts';
import type { AreaTopology } from '../../../geography/decode.ts';
import { GRID_LON_DEGREES } from '../../../geography/grid.ts';
import { buildAtlas } from '../../build/build-atlas.ts';
import { tableFault } from '../../build/check-tables.ts';
import { readTables } from '../../compiled/read-tables.ts';
import { sha256Of } from '../../sha256.ts';
import { copyOf, originalOf } from '../scale-tables.ts';
import { englandTables } from './england-tables.ts';
import { atlasFacts } from './measure-build.ts';
import { regionOf } from './region.ts';
import { englandReleases } from './releases.ts';
import { scaleTopology } from './scale-topology.ts';
import { writeEngland } from './write-england.ts';

const london = readTables('data');
const folder = mkdtempSync(join(tmpdir(), 'england-test-'));
const atlasFile = join(folder, 'atlas.db');
const data = join(folder, 'data');
/** A twentieth of London: small enough for a test, with six boroughs in it. */
const part = englandTables(london, 0.05, undefined);
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

afterAll(() => rmSync(folder, { recursive: true }));

describe('an atlas of another region', () => {
	const region = { ...regionOf(part), code: 'E12999999', name: 'Made-up region' };
	const hash = (file: string) => sha256Of(readFileSync(file));
	let db: Database.Database;

	beforeAll(() => {
		writeEngland('data', part, data);
		buildAtlas({ root: process.cwd(), dataDirectory: data, atlasFile, region });
		db = new Database(atlasFile, { readonly: true });
	}, 60_000);
	afterAll(() => db.close());

	it('holds its areas under its own code and name, and adds up', () => {
		expect(db.prepare("select code, name from area where type = 'london'").all()).toEqual([
			{ code: 'E12999999', name: 'Made-up region' }
		]);
		const total = db
			.prepare("select value from figure where area = 'E12999999' and measure = 'residents'")
			.pluck();
		expect(total.get()).toBe(sum(part.lsoas.map(({ residents }) => residents)));
		const facts = atlasFacts(atlasFile);
		expect(facts).toMatchObject({
			smallAreas: part.lsoas.length,
			networks: part.pcns.length,
			boroughs: part.boroughs.length,
			practices: part.practices.length,
			postcodes: part.postcodes.length
		});
		expect(facts['lsoa tile bytes']).toBeGreaterThan(facts['lsoa heaviest tile'] as number);
		expect(facts['lsoa heaviest tile']).toBeGreaterThan(1_000);
		expect(facts.figures).toBeGreaterThan(20 * part.lsoas.length);
	});

	it('is the same file when it is built again', () => {
		const again = join(folder, 'again.db');
		buildAtlas({ root: process.cwd(), dataDirectory: data, atlasFile: again, region });
		expect(hash(again)).toBe(hash(atlasFile));
	}, 60_000);

	it('is refused when it is taken for London', () => {
		const refused = () => buildAtlas({ root: process.cwd(), dataDirectory: data, atlasFile });
		expect(refused).toThrow(/it lists \d+ boroughs, and London has 33/);
	});
});

describe('scaleTopology', () => {
	it('draws copies as London is drawn, a degree apart, and only the lines they need', () => {
		const drawn = JSON.parse(readFileSync('data/geography/lsoa.topo.json', 'utf8')) as AreaTopology;
		const code = london.lsoas[7]?.code ?? '';
		const scaled = scaleTopology(drawn, [code, `${code}~2`]);
		const shapes = decodeTopology(scaled);
		const original = decodeTopology(drawn).get(code);
		expect(shapes.get(code)).toEqual(original);
		const east = Math.round(2 / GRID_LON_DEGREES);
		expect(shapes.get(`${code}~2`)).toEqual(
			original?.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x + east, y])))
		);
		expect(scaled.arcs.length).toBeLessThan(40);
		expect(scaled.bbox[2] - drawn.bbox[2]).toBeCloseTo(2, 9);
		expect(() => scaleTopology(drawn, ['E01999999'])).toThrow(RangeError);
	});
});

const releases = englandReleases(join(process.cwd(), '../shared/data/releases'));

describe.skipIf(!releases)('England’s networks on London’s land (needs the publishers’ files)', () => {
	const larger = englandTables(london, 1.05, releases);
	const beyond = larger.practices.filter(({ code }) => !london.practices.some((row) => row.code === code));

	it('keeps London as it is, and passes every check of the tables', () => {
		expect(tableFault(larger, regionOf(larger))).toBeUndefined();
		expect(larger.pcns.slice(0, london.pcns.length)).toEqual(london.pcns);
		expect(larger.practices.slice(0, london.practices.length)).toEqual(london.practices);
	});

	it('has practices and networks of England’s beyond, by their own codes', () => {
		const published = new Map(releases?.practices.map((row) => [row.practiceCode, row]));
		expect(beyond.length).toBeGreaterThan(20);
		for (const { code, pcn, sub_icb } of beyond) {
			expect(published.get(code)).toMatchObject({ pcnCode: pcn, subIcbCode: sub_icb });
		}
	});

	it('loses no patient of a copy and counts none twice', () => {
		const copied = englandTables(london, 1.05, undefined);
		const inCopy = (lsoa: string) => copyOf(lsoa) > 0;
		const placed = new Set(
			copied.practices.filter(({ pcn, lsoa }) => pcn && inCopy(lsoa ?? '')).map(({ code }) => code)
		);
		const patients = (rows: typeof copied.registrations) => sum(rows.map((row) => row.patients));
		const expected = copied.registrations.filter(({ practice }) => placed.has(practice));
		expect(patients(larger.registrations.filter(({ lsoa }) => inCopy(lsoa)))).toBeCloseTo(
			patients(expected),
			3
		);
		expect(larger.lsoas.filter(({ code }) => copyOf(code) === 1).map(({ code }) => originalOf(code))).toEqual(
			copied.lsoas.filter(({ code }) => copyOf(code) === 1).map(({ code }) => originalOf(code))
		);
	});
});
