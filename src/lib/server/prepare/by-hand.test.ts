import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireByHand } from './by-hand.ts';
import { release, sourceAt } from './made-up-source.ts';
import { obtainRelease } from './obtain.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'by-hand-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a source to be fetched by hand', () => {
	const byHand = () => {
		const source = sourceAt('https://example.org/workbook.xlsx');
		return { ...source, download: source.download && { ...source.download, byHand: true as const } };
	};

	it('is explained, with the place to put it', async () => {
		await expect(obtainRelease(sourceAt(null), { cache: folder })).rejects.toThrow(
			`This release has to be fetched by hand and put here (or all releases in one folder: npm run data:prepare -- --from <folder>):\n  ${folder}/assets/list.csv: “A made-up list” from https://example.org/list`
		);
		await expect(obtainRelease(byHand(), { cache: folder })).rejects.toThrow(
			'from https://example.org/workbook.xlsx, made into a table as its note in data/sources.json says'
		);
	});

	it('is read from there, where one that could be downloaded may stand as well', async () => {
		mkdirSync(join(folder, 'assets'));
		writeFileSync(join(folder, 'assets/list.csv'), release);
		const never = () => Promise.reject(new Error('the network was asked'));
		for (const source of [sourceAt(null), byHand(), sourceAt('https://example.org/list.csv')]) {
			const file = await obtainRelease(source, { cache: folder, fetch: never });
			expect(file.name).toBe('assets/list.csv');
			expect(release.equals(file.bytes)).toBe(true);
		}
	});

	it('is asked for together with all the others, before anything is downloaded', async () => {
		const sources = [sourceAt(null), sourceAt('https://example.org/list.csv'), byHand()];
		expect(() => requireByHand(sources, folder)).toThrow(
			/^These 2 releases have to be fetched by hand(.*\n){2}/
		);
		mkdirSync(join(folder, 'assets'));
		writeFileSync(join(folder, 'assets/list.csv'), release);
		expect(() => requireByHand(sources, folder)).not.toThrow();
	});
});
