import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { auditTrail } from './audit.ts';
import { openContributions } from './database.ts';
import { returnFor, returnRevisions } from './returns.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'save-in-turns.testing.ts');
const SAVES = 60;

it('two processes that save the same return at once lose nothing either of them wrote', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-returns-'));
	const file = join(folder, 'contributions.db');
	const db = openContributions(file);
	try {
		const writers = [
			['ann', 1, SAVES],
			['bob', 101, 100 + SAVES]
		].map((writer) => run(process.execPath, [script, file, ...writer.map(String)]));
		const told = (await Promise.all(writers)).map(({ stdout }) => stdout).join('');
		const stands = returnFor(db, 'E09000012', '2026-09-30');
		const copies = returnRevisions(db, stands?.id ?? 0);
		const written = copies.map(({ answers }) => answers.referrals ?? 0).sort((a, b) => a - b);
		const range = (first: number) => Array.from({ length: SAVES }, (_, at) => first + at);
		expect(written).toEqual([...range(1), ...range(101)]);
		expect(copies.filter(({ action }) => action === 'save')).toHaveLength(told.split('s').length - 1);
		expect(stands?.revision).toBe(copies.find(({ action }) => action === 'save')?.revision);
		expect(auditTrail(db, { limit: 1_000 })).toHaveLength(2 * SAVES);
		// Were there no clash, this would show nothing.
		expect(told).toContain('a');
	} finally {
		db.close();
		rmSync(folder, { recursive: true });
	}
});
