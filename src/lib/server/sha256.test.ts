import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sha256Of } from './sha256.ts';

it('is the checksum that the standard gives for “abc” (FIPS 180-2, B.1), and a text is its bytes in UTF-8', () => {
	expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	expect(sha256Of('Café')).toBe(sha256Of(Buffer.from('Café', 'utf8')));
});

it('is written in one place', () => {
	const atOnce = /createHash\('sha256'\)\s*\.update\([^;]*\)\s*\.digest\('hex'\)/;
	const files = globSync(['src/**/*.{ts,svelte}', 'scripts/**/*.ts']);
	expect(files.filter((file) => atOnce.test(readFileSync(file, 'utf8')))).toEqual([
		'src/lib/server/sha256.ts'
	]);
});
