import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/lib/atlas/table-type.ts';
import { tableIds, tables } from '../../src/lib/atlas/tables.ts';
import { dataPackage } from '../../src/lib/server/compiled/data-package.ts';
import { readCompiledTable } from '../../src/lib/server/compiled/read-tables.ts';
import { tableText } from '../../src/lib/server/compiled/write-tables.ts';

const bytesIn = (files: string[]) => files.reduce((sum, file) => sum + statSync(join('data', file)).size, 0);

describe('data/', () => {
	it('has a table for each of the registry, and no other', () => {
		const files = globSync('**/*.csv', { cwd: 'data' }).sort();
		expect(files).toEqual(tableIds.map((id) => tables[id].path).sort());
	});

	it('is described by datapackage.json as the registry has it', () => {
		expect(readFileSync('data/datapackage.json', 'utf8')).toBe(dataPackage());
	});

	it.each(['practices', 'libraries', 'adviceSites'] as const)(
		'has no address of %s that ends in an old county, as no address in London does',
		(id) => {
			const addresses = readCompiledTable('data', id).map(({ address }) => address ?? '');
			expect(addresses.length).toBeGreaterThan(50);
			const counties =
				/, (surrey|kent|essex|middlesex|middelsex|middx|hertfordshire|herts|greater london)\b(?! [a-z])/i;
			expect(addresses.filter((address) => counties.test(address))).toEqual([]);
		}
	);

	it('is under 16 MB', () => {
		const files = globSync('**/*', { cwd: 'data', withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice('data/'.length));
		expect(files.length).toBeGreaterThan(20);
		expect(bytesIn(files)).toBeLessThan(16e6);
	});

	it.each(tableIds)(
		'%s has the columns of the registry, its rows in order of key, written as they always are',
		(id) => {
			const { path, columns, key, sources }: Table = tables[id];
			const text = readFileSync(join('data', path), 'utf8');
			expect(text.slice(0, text.indexOf('\n'))).toBe(Object.keys(columns).join(','));
			expect(key.every((name) => name in columns)).toBe(true);
			expect(sources.length).toBeGreaterThan(0);
			// Reading refuses a cell of the wrong kind and a key that stands twice; writing sorts.
			expect(tableText(id, readCompiledTable('data', id) as never) === text).toBe(true);
		}
	);
});

describe('tableText', () => {
	const rows = [
		{ postcode: 'B1 1AA', lat: 51.5, lon: -0.123456789, lsoa: 'E01000002' },
		{ postcode: 'A1 1AA', lat: 51.1234567, lon: -0.0000001, lsoa: 'Say "x", y' }
	];

	it('sorts by key, rounds, quotes what needs it, and never writes minus nought', () => {
		expect(tableText('postcodes', rows)).toBe(
			'postcode,lat,lon,lsoa\nA1 1AA,51.12346,0,"Say ""x"", y"\nB1 1AA,51.5,-0.12346,E01000002\n'
		);
		expect(tableText('postcodes', rows.toReversed())).toBe(tableText('postcodes', rows));
	});
});
