import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Releases } from '../../src/lib/releases/compile/read-all.ts';
import { prepareRead } from '../../src/lib/server/prepare/prepare-data.ts';
import { readReleases } from '../../src/lib/server/prepare/read-releases.ts';
import { readSources } from '../../src/lib/server/prepare/sources.ts';
import type { Source } from '../../src/lib/server/prepare/sources.ts';
import { sha256Of } from '../../src/lib/server/sha256.ts';
import * as alter from './altered-releases.ts';

const sources = readSources('data/sources.json');
const source = (id: string) => sources.find((entry) => entry.id === id) as Source;

/** What is read of a release, by its id. */
const read = (entry: Source, bytes: Buffer) => readReleases([entry], () => ({ name: entry.file, bytes }));
/** What is read of every release as it is: once for all that is made of it, and compared with it. */
const reading = once(() =>
	readReleases(sources, (entry) => ({ name: entry.file, bytes: alter.releaseBytes(entry) }))
);
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** The files of data/ of the releases, some of them altered. tests/unit/prepare-command.test.ts has them of all as they are. */
const prepared = (altered: Partial<Releases>) =>
	prepareRead({ ...reading(), ...altered }, sources, ({ file }) => ({ name: file }));

const hashes = new Map<Source, string>();
function hashAsItIs(entry: Source): string {
	const id = entry.id as keyof Releases;
	const known = hashes.get(entry) ?? sha256Of(JSON.stringify({ [id]: reading()[id] }));
	hashes.set(entry, known);
	return known;
}

/** The releases of which something else is read once their files are altered. All that data/ is made of is what is read. */
const readOtherwise = (altered: readonly (readonly [Source, Buffer])[]): string[] =>
	altered
		.filter(([entry, bytes]) => sha256Of(JSON.stringify(read(entry, bytes))) !== hashAsItIs(entry))
		.map(([{ id }]) => id);

/** The one message about a release, altered, or "accepted". */
function refusal(entry: Source, bytes: Buffer): string {
	try {
		read(entry, bytes);
		return 'accepted';
	} catch (error) {
		return (error as Error).message;
	}
}

/** The message of a preparation in which one release is altered. */
function misfit(entry: Source, bytes: Buffer): string {
	try {
		prepared(read(entry, bytes));
		return 'accepted';
	} catch (error) {
		return (error as Error).message;
	}
}

const isTable = ({ file }: Source) => file.includes('.csv');

describe.skipIf(!existsSync(alter.releasesFolder))(
	'data:prepare on the real releases (skipped without ../shared/data)',
	() => {
		it('reads the same from tables with columns in another order, one more column, a mark and CRLF', () => {
			const rearranged = sources.filter(isTable).map((entry) => [entry, alter.rearranged(entry)] as const);
			expect(rearranged.length).toBeGreaterThan(20);
			expect(readOtherwise(rearranged)).toEqual([]);
		});

		it('reads the same from tables in Windows-1252', () => {
			const encoded = sources.filter(isTable).flatMap((entry) => {
				const bytes = alter.inWindows1252(entry);
				return bytes ? [[entry, bytes] as const] : [];
			});
			expect(encoded.length).toBeGreaterThan(20);
			expect(readOtherwise(encoded)).toEqual([]);
		});

		describe.each(sources.map((entry) => [entry.id, entry] as const))(
			'refuses %s, naming its file',
			(_, entry) => {
				const another = sources[(sources.indexOf(entry) + 1) % sources.length] as Source;
				it.each([
					['cut short', () => alter.cutShort(entry, 0.6)],
					['cut between two rows', () => alter.cutBetweenRows(entry, 0.6)],
					['garbled', () => alter.garbled(entry)],
					['an HTML page', () => Buffer.from('<!doctype html>\n<title>Sign in</title>\n')],
					['empty', () => Buffer.alloc(0)],
					['another release', () => alter.releaseBytes(another)]
				])('%s', (_what, bytes) => {
					const message = refusal(entry, bytes());
					expect(message.startsWith(`${entry.file}`)).toBe(true);
					expect(message).toContain(': expected ');
					expect(message).not.toContain('\n');
				});
			}
		);

		it.each<[string, string, (entry: Source) => Buffer, string]>([
			[
				'a column that is missing',
				'pcn-workforce-2026-06',
				(entry) => alter.withoutColumn(entry, 'FTE'),
				'nhs/pcn-workforce-individual-2026-06-london.csv, row 1: expected a column "FTE", found '
			],
			[
				'fewer than no hours',
				'pcn-workforce-2026-06',
				(entry) => alter.withCell(entry, 40, 'FTE', '-1'),
				'nhs/pcn-workforce-individual-2026-06-london.csv, row 40, column FTE: expected a number from 0 to 20 or "NA", found "-1".'
			],
			[
				'an eleventh decile',
				'iod-2025',
				(entry) => alter.withCell(entry, 9, 'IMD_decile', '11'),
				'deprivation/iod2025-lsoa21.csv, row 9, column IMD_decile: expected a whole number from 1 to 10, found "11".'
			],
			[
				'a latitude beyond the pole',
				'postcodes-2025-11',
				(entry) => alter.withCell(entry, 2, 'lat', '91'),
				'geography/postcodes-2025-11-london.csv.gz, row 2, column lat: expected a number from 49.8 to 60.9, found "91".'
			],
			[
				'another quarter',
				'practice-pcn-map-2026-07',
				(entry) => Buffer.from(alter.releaseBytes(entry).toString().replaceAll('01Jul2026', '01Apr2026')),
				'nhs/gp-practice-pcn-map-2026-07-london.csv: expected the edition of 2026-07-01'
			],
			[
				'the practices of one network gone',
				'practice-pcn-map-2026-07',
				(entry) => alter.withoutRows(entry, (row) => row.includes('U33392')),
				'nhs/gp-practice-pcn-map-2026-07-london.csv: expected at least the 1,131 rows'
			]
		])('says what is wrong with %s', (_, id, change, message) => {
			expect(refusal(source(id), change(source(id)))).toContain(message);
		});

		it('says which file does not fit the others', () => {
			const map = source('practice-pcn-map-2026-07');
			const noNetwork = alter.releaseBytes(map).toString().replaceAll('U33392', 'U');
			expect(misfit(map, Buffer.from(noNetwork))).toBe(
				'nhs/pcn-workforce-individual-2026-06-london.csv: pcn-workforce-2026-06: network U33392 (BARNET 2 PCN) is not in practice-pcn-map-2026-07; use releases of the same quarter.'
			);
			const libraries = source('libraries-2023');
			const elsewhere = alter.withCell(libraries, 5, 'lsoa21_code', 'E01999999');
			expect(misfit(libraries, elsewhere)).toContain(
				'The releases do not fit together in data/provision/libraries.csv, column lsoa: E01999999 is not in data/areas/lsoas.csv. It is made from assets/libraries-2023-london.csv'
			);
		});
	}
);
