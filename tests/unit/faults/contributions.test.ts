import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openContributions } from '../../../src/lib/server/contributions/database.ts';
import { StorageError } from '../../../src/lib/server/storage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'contributions-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
	['is no database', () => Buffer.from('not a database '.repeat(500))],
	[
		'has lost its first page',
		(whole: Buffer) => Buffer.concat([Buffer.alloc(4_096, 7), whole.subarray(4_096)])
	]
])('a contributions database that %s is refused in words that name it, and left as it is', (_, ruin) => {
	const file = join(folder, 'contributions.db');
	rmSync(file, { force: true });
	openContributions(file).close();
	const ruined = ruin(readFileSync(file));
	writeFileSync(file, ruined);
	const open = () => openContributions(file);
	expect(open).toThrow(StorageError);
	expect(open).toThrow(`${file} is damaged, or is no database.`);
	expect(readFileSync(file).equals(ruined)).toBe(true);
});
