import type Database from 'better-sqlite3';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunAtlas } from '../../../../tests/unit/begun-atlas.ts';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { mappedAreaTypes } from '../../atlas/area-types.ts';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaShape, AreaTopology } from '../../geography/decode.ts';
import { AtlasCheckError } from './checks.ts';
import { checkDrawn, readTopology, topologyPath } from './read-topology.ts';

let db: Database.Database;
beforeAll(() => {
	db = begunAtlas(currentAtlasFile());
}, 60_000);
const folder = mkdtempSync(join(tmpdir(), 'topology-'));
mkdirSync(join(folder, 'geography'));
afterAll(() => {
	db.close();
	rmSync(folder, { recursive: true });
});

const withShapes = (topology: AreaTopology, geometries: AreaShape[]): AreaTopology => ({
	...topology,
	objects: { areas: { ...topology.objects.areas, geometries } }
});
/** What the build says of the borders of data/, changed. */
function refusal(type: MappedAreaType, change: (areas: AreaShape[]) => AreaShape[]): string {
	const topology = readTopology('data', type);
	try {
		checkDrawn(db, type, withShapes(topology, change(topology.objects.areas.geometries)));
		return 'drawn';
	} catch (error) {
		return error instanceof AtlasCheckError ? error.message : String(error);
	}
}

describe('the borders of an atlas', () => {
	it.each(mappedAreaTypes)('are all of %s as data/ draws them', (type) => {
		expect(refusal(type, (areas) => areas)).toBe('drawn');
	});

	it.each<[MappedAreaType, string, (areas: AreaShape[]) => AreaShape[]]>([
		['icb', 'lacks Z9B2Z', (areas) => areas.slice(0, -1)],
		['pcn', 'lacks U00070.', (areas) => areas.filter(({ id }) => id !== 'U00070')],
		[
			'lsoa',
			'lacks E01000002, E01000003, E01000005, E01000006, E01000007 and 4988 more',
			(areas) => areas.slice(0, 1)
		],
		['sub-icb', 'draws more than once: ', (areas) => [...areas, ...areas.slice(0, 1)]],
		[
			'borough',
			'lacks E09000001 and draws what is not in data/areas/: E09000099',
			([first, ...rest]) => [{ ...first, id: 'E09000099' } as AreaShape, ...rest]
		]
	])('are refused when of %s a file %s', (type, words, change) => {
		expect(refusal(type, change)).toContain(`data/geography/${type}.topo.json ${words}`);
	});

	it('may leave out a network with the most patients nowhere, which has no land', () => {
		const [first] = readTopology('data', 'pcn').objects.areas.geometries;
		const without = () => refusal('pcn', (areas) => areas.filter(({ id }) => id !== first?.id));
		expect(without()).toContain(`lacks ${first?.id}`);
		db.exec('savepoint before');
		db.prepare('update registration set patients = 0 where pcn = ?').run(first?.id);
		expect(without()).toBe('drawn');
		db.exec('rollback to before');
	});
});

describe('a file of borders', () => {
	const sound = readTopology('data', 'icb');
	const [shape, ...others] = sound.objects.areas.geometries as [AreaShape];
	it.each<[string, unknown]>([
		['no object', null],
		['no shapes', withShapes(sound, [])],
		['a shape without a border', withShapes(sound, [{ ...shape, type: null } as never, ...others])],
		['an arc that is not there', withShapes(sound, [{ ...shape, type: 'Polygon', arcs: [[99_999]] }])],
		['an arc that is no line', { ...sound, arcs: [[1, 2], ...sound.arcs] }],
		['no frame', { ...sound, bbox: [0, null, 1, 1] }],
		['no scale', { ...sound, transform: { translate: [0, 0] } }]
	])('with %s is refused', (_, topology) => {
		writeFileSync(join(folder, topologyPath('icb')), JSON.stringify(topology));
		expect(() => readTopology(folder, 'icb')).toThrow(
			'data/geography/icb.topo.json is not a whole topology; npm run data:prepare makes it'
		);
	});
});
