import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One short hash of many files, names included: it changes when any of them does. */
export function fingerprint(root: string, patterns: string[]): string {
	const hash = createHash('sha256');
	const names = patterns
		.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
	for (const name of [...new Set(names)].sort()) {
		if (name.includes('.test.')) continue;
		hash
			.update(name)
			.update('\0')
			.update(readFileSync(join(root, name)));
	}
	return hash.digest('hex').slice(0, 16);
}

/** What the atlas is made from: the tables, and the code that turns them into figures. */
export const atlasInputPatterns = [
	'data/**/*.{csv,json}',
	'src/lib/{atlas,directory,geography,measures,releases}/**/*.ts',
	'src/lib/server/{build,compiled}/**/*.ts',
	// The search holds links, and the tables their limits, as these write them.
	'src/lib/url/*.ts',
	'src/lib/server/prepare/*.ts',
	'src/lib/server/queries/outline-scales.ts',
	'src/lib/server/{sha256,storage-error,whole-atlas}.ts',
	// Tiles, outlines and search are made by libraries too.
	'package-lock.json'
];
