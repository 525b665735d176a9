import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/lib/server/prepare/sources.ts';
import type { Source } from '../../src/lib/server/prepare/sources.ts';
import * as alter from './altered-releases.ts';

const sources = readSources('data/sources.json');
const folder = mkdtempSync(join(tmpdir(), 'prepare-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of the real releases in which one is something else, or is not there. */
function releasesWith(id?: string, alteration?: (entry: Source) => Buffer): string {
	const from = mkdtempSync(join(folder, 'from-'));
	for (const entry of sources) {
		const place = join(from, entry.file);
		mkdirSync(dirname(place), { recursive: true });
		if (entry.id !== id) symlinkSync(resolve(alter.releasesFolder, entry.file), place);
		else if (alteration) writeFileSync(place, alteration(entry));
	}
	return from;
}

function prepare(...options: string[]) {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare-data.ts', ...options], {
		encoding: 'utf8'
	});
	return { status, lines: stderr.trimEnd().split('\n') };
}

const contents = (directory: string) =>
	globSync('**/*', { cwd: directory, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => [path.slice(directory.length), readFileSync(path, 'latin1')])
		.sort();

describe.skipIf(!existsSync(alter.releasesFolder))(
	'npm run data:prepare -- --from … --to … (skipped without ../shared/data)',
	() => {
		it('writes data/ as committed, byte for byte, into a folder that was not there, and tells of a file that was saved again', () => {
			const to = join(folder, 'new/data');
			const from = releasesWith('libraries-2023', alter.rearranged);
			expect(prepare('--from', from, '--to', to)).toEqual({
				status: 0,
				lines: [
					'assets/libraries-2023-london.csv (“Basic dataset for libraries”) differs from the edition recorded in sources.json.'
				]
			});
			for (const [path = '', text] of contents(to)) {
				expect(text === readFileSync(join('data', path), 'latin1'), path).toBe(true);
			}
			expect(contents(to)).toHaveLength(24);
		});

		it.each<[string, string, ((entry: Source) => Buffer) | undefined, string]>([
			[
				'cut short',
				'lsoa-boundaries-2021',
				(entry) => alter.cutShort(entry, 0.6),
				'geography/lsoa21-boundaries-20m.geojson.gz: expected whole GeoJSON, found text that is not JSON.'
			],
			[
				'with an impossible value',
				'pcn-workforce-2026-06',
				(entry) => alter.withCell(entry, 40, 'FTE', '-1'),
				'nhs/pcn-workforce-individual-2026-06-london.csv, row 40, column FTE: expected a number from 0 to 20 or "NA", found "-1".'
			],
			[
				'that does not fit the others',
				'practice-pcn-map-2026-07',
				(entry) => Buffer.from(alter.releaseBytes(entry).toString().replaceAll('U33392', 'U')),
				'nhs/pcn-workforce-individual-2026-06-london.csv: pcn-workforce-2026-06: network U33392 (BARNET 2 PCN) is not in practice-pcn-map-2026-07; use releases of the same quarter.'
			],
			['that is missing', 'libraries-2023', undefined, 'assets/libraries-2023-london.csv (“Basic dataset for']
		])('stops at a release %s, in one message, and changes nothing', (_, id, alteration, message) => {
			const to = mkdtempSync(join(folder, 'to-'));
			cpSync('data/areas', join(to, 'areas'), { recursive: true });
			const before = contents(to);
			const { status, lines } = prepare('--from', releasesWith(id, alteration), '--to', to);
			expect(status).toBe(1);
			expect(lines[0]).toContain(message);
			expect(lines.slice(1)).toEqual(['Nothing was changed.']);
			expect(contents(to)).toEqual(before);
		});

		it('without --from asks for everything a person has to fetch, before it downloads', () => {
			const cache = join(folder, 'cache');
			const { status, lines } = prepare('--cache', cache, '--to', join(folder, 'none'));
			expect(status).toBe(1);
			expect(lines[0]).toMatch(/^These \d+ releases have to be fetched by hand/);
			expect(existsSync(cache)).toBe(false);
		});
	}
);
