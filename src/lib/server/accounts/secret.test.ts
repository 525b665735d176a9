import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authSecret, secretFile } from './secret.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'atlas-secret-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the secret that signs cookies', () => {
	it('is made once and kept for its owner alone', () => {
		const file = join(folder, 'contributions.db');
		const first = authSecret(undefined, file);
		expect(first.length).toBeGreaterThanOrEqual(43);
		expect(authSecret(undefined, file)).toBe(first);
		expect(statSync(secretFile(file)).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['auth-secret']);
	});

	it('is another at every site', () => {
		const two = ['a', 'b'].map((name) => authSecret('', join(folder, name, 'contributions.db')));
		expect(new Set(two).size).toBe(2);
	});

	it('is the one given', () => {
		const given = 'x'.repeat(32);
		expect(authSecret(given, join(folder, 'contributions.db'))).toBe(given);
		expect(readdirSync(folder)).toEqual([]);
	});
});
