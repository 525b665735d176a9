/** Every reader of the files we write ourselves, given spoilt ones: a disk, a merge or a hand may have been at them. */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tableIds, tables } from '../../../src/lib/atlas/tables.ts';
import { areaBounds } from '../../../src/lib/geography/bounds.ts';
import { labelPoints } from '../../../src/lib/geography/label.ts';
import { neighbours } from '../../../src/lib/geography/neighbours.ts';
import { svgPaths } from '../../../src/lib/geography/outline.ts';
import { ReleaseError } from '../../../src/lib/releases/release-error.ts';
import { AtlasCheckError } from '../../../src/lib/server/build/checks.ts';
import { tableFault } from '../../../src/lib/server/build/check-tables.ts';
import { readTopology, topologyPath } from '../../../src/lib/server/build/read-topology.ts';
import { findingsPath, readFindings } from '../../../src/lib/server/compiled/findings-file.ts';
import { readTables } from '../../../src/lib/server/compiled/read-tables.ts';
import { BackupError } from '../../../src/lib/server/contributions/backup-check.ts';
import { recordFile } from '../../../src/lib/server/contributions/backup.ts';
import { recordedHash } from '../../../src/lib/server/contributions/restore.ts';
import { ObtainError } from '../../../src/lib/server/prepare/obtain-error.ts';
import { readSources } from '../../../src/lib/server/prepare/sources.ts';
import { expectBoth, fuzz, share } from './cases.ts';
import { spoilt } from './damage.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzz-own-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
function write(path: string, bytes: Uint8Array): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), bytes);
}

describe('data/', () => {
	it('its tables', async () => {
		const ROWS = 6;
		const sound = tableIds.map((id) => {
			const lines = readFileSync(join('data', tables[id].path), 'utf8').split('\n');
			return { path: tables[id].path, bytes: strToU8(lines.slice(0, ROWS).join('\n') + '\n') };
		});
		for (const { path, bytes } of sound) write(path, bytes);
		const inputs = fc
			.constantFrom(...sound)
			.chain((table) => spoilt(table.bytes).map((bytes) => ({ table, bytes })));
		// What has been read is held against the other tables next, whatever stands in it.
		const read = ({ table, bytes }: { table: (typeof sound)[number]; bytes: Uint8Array }) => {
			write(table.path, bytes);
			try {
				tableFault(readTables(folder));
			} finally {
				write(table.path, table.bytes);
			}
		};
		expectBoth(await fuzz(inputs, read, { cases: share(8), refusals: [ReleaseError] }));
	});

	it('its findings', async () => {
		const inputs = spoilt(new Uint8Array(readFileSync(join('data', findingsPath))));
		const read = (bytes: Uint8Array) => {
			write(findingsPath, bytes);
			readFindings(folder);
		};
		expectBoth(await fuzz(inputs, read, { cases: share(2), refusals: [ReleaseError] }));
	});

	it('its sources', async () => {
		const inputs = spoilt(new Uint8Array(readFileSync('data/sources.json')));
		const read = (bytes: Uint8Array) => {
			write('sources.json', bytes);
			readSources(join(folder, 'sources.json'));
		};
		expectBoth(await fuzz(inputs, read, { cases: share(2), refusals: [ObtainError] }));
	});

	it('its borders: refused, or drawn', async () => {
		const topology = {
			type: 'Topology',
			bbox: [-0.5, 51.3, 0.3, 51.7],
			transform: { scale: [0.00002, 0.00001], translate: [-0.5, 51.3] },
			objects: {
				areas: {
					type: 'GeometryCollection',
					geometries: [
						{ type: 'Polygon', id: 'E09000901', arcs: [[0, 1]] },
						{ type: 'MultiPolygon', id: 'E09000902', arcs: [[[-1, 2]]] }
					]
				}
			},
			arcs: [
				[
					[1000, 1000],
					[0, 900]
				],
				[
					[1000, 1900],
					[-900, -400],
					[900, -500]
				],
				[
					[1000, 1000],
					[800, 450],
					[-800, 450]
				]
			]
		};
		const read = (bytes: Uint8Array) => {
			write(topologyPath('borough'), bytes);
			const borders = readTopology(folder, 'borough');
			svgPaths(borders, { width: 640 });
			labelPoints(borders);
			areaBounds(borders);
			neighbours(borders);
		};
		const inputs = spoilt(strToU8(JSON.stringify(topology)));
		expectBoth(await fuzz(inputs, read, { cases: share(4), refusals: [AtlasCheckError] }));
	});
});

it('what stands beside a backup', async () => {
	const backup = join(folder, 'contributions-made-up.db');
	const record = { file: 'contributions-made-up.db', bytes: 4_096, sha256: '0'.repeat(64), publication: 3 };
	const read = async (bytes: Uint8Array) => {
		writeFileSync(recordFile(backup), bytes);
		expect(await recordedHash(backup)).toMatch(/^[\da-f]{64}$/);
	};
	const inputs = spoilt(strToU8(JSON.stringify(record)));
	expectBoth(await fuzz(inputs, read, { cases: share(2), refusals: [BackupError] }));
});
