import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourceIds } from '../../atlas/sources.ts';
import { readers } from '../../releases/compile/read-all.ts';
import { sha256Of } from '../sha256.ts';
import { readSources } from './sources.ts';

const list = 'data/sources.json';
const folder = mkdtempSync(join(tmpdir(), 'sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Entry = Record<string, unknown>;
const entries = () => JSON.parse(readFileSync(list, 'utf8')) as Entry[];

/** The refusal of data/sources.json after a change to it. */
function refusal(change: (entries: Entry[]) => unknown): string {
	const path = join(folder, 'sources.json');
	const changed = entries();
	writeFileSync(path, JSON.stringify(change(changed) ?? changed));
	try {
		readSources(path);
		return 'accepted';
	} catch (error) {
		return (error as Error).message.replace(`${folder}/`, '');
	}
}

const third = (fields: Entry) => (all: Entry[]) => void Object.assign(all[2] ?? {}, fields);

describe('data/sources.json', () => {
	it('lists every source once, in the order of sourceIds', () => {
		expect(readSources(list).map(({ id }) => id)).toEqual([...sourceIds]);
	});

	it('has a licence sentence that names the licence', () => {
		for (const { id, licence, attribution } of readSources(list)) {
			expect(attribution, id).toContain(licence);
		}
	});
});

const shared = '../shared/data';
describe.skipIf(!existsSync(shared))(
	'the files of data/sources.json (skipped without ../shared/data)',
	() => {
		it.each(readSources(list))('$id is as recorded', (source) => {
			const bytes = readFileSync(join(shared, source.file));
			expect(bytes.length).toBe(source.bytes);
			expect(sha256Of(bytes)).toBe(source.sha256);
			const read: unknown = readers[source.id]({ name: source.file, bytes });
			const rows = Array.isArray(read) ? read : Object.values(read as object).find(Array.isArray);
			expect(rows).toHaveLength(source.rows ?? -1);
		});

		it.each([
			['pcn-workforce-2026-06', 'releases/pcn-workforce-individual-2026-06-england.zip'],
			['practice-pcn-map-2026-07', 'releases/gp-reg-pat-prac-map-2026-07-england.zip']
		])('the download of %s is as recorded', (id, file) => {
			const bytes = readFileSync(join(shared, file));
			const download = readSources(list).find((source) => source.id === id)?.download;
			expect(download).toMatchObject({ sha256: sha256Of(bytes), bytes: bytes.length });
		});
	}
);

describe('readSources names file, entry and field', () => {
	it.each<[string, (all: Entry[]) => unknown, string]>([
		[
			'an address that is not https',
			third({ landing: 'http://example.org' }),
			'sources.json, entry 3 (practice-pcn-map-2026-07), field landing: expected an address that starts https://.'
		],
		[
			'a field of the download',
			third({ download: { url: 'https://example.org', sha256: 'ABC', bytes: null } }),
			'sources.json, entry 3 (practice-pcn-map-2026-07), field download.sha256: expected a SHA-256 checksum: 64 hexadecimal digits, in lower case.'
		],
		[
			'a path out of the folder',
			third({ file: '../secrets.csv' }),
			'sources.json, entry 3 (practice-pcn-map-2026-07), field file: expected a path inside the --from folder.'
		],
		[
			'a date that is none',
			third({ period: '2026-02-30' }),
			'sources.json, entry 3 (practice-pcn-map-2026-07), field period: expected a date such as 2026-06-30.'
		],
		[
			'an unknown id',
			third({ id: 'pcn-weather' }),
			'sources.json, entry 3 (pcn-weather), field id: expected an id from src/lib/atlas/sources.ts.'
		],
		[
			'a field nobody asked for',
			third({ colour: 'blue' }),
			'sources.json, entry 3 (practice-pcn-map-2026-07): "colour" is not a field of a source.'
		],
		[
			'two faults',
			third({ title: '', rows: 0 }),
			'sources.json, entry 3 (practice-pcn-map-2026-07), field title: expected some words (and 1 more).'
		],
		['an entry that is none', (all) => [null, ...all], 'sources.json, entry 1: expected a source.'],
		['a missing source', (all) => void all.pop(), 'sources.json: no entry for libraries-2023.'],
		[
			'a source listed twice',
			(all) => [...all, all[0]],
			'sources.json: the id "pcn-workforce-2026-06" is listed twice.'
		],
		['something else', () => ({}), 'sources.json: expected a list of sources.']
	])('%s', (_what, change, message) => {
		expect(refusal(change)).toBe(message);
	});

	it('a file that is missing, or not JSON', () => {
		expect(() => readSources(join(folder, 'none.json'))).toThrow(/none\.json cannot be read: ENOENT/);
		const path = join(folder, 'broken.json');
		writeFileSync(path, '[{');
		expect(() => readSources(path)).toThrow(/broken\.json is not JSON/);
	});
});
