import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { atlasInputPatterns } from './fingerprint.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** The file, and all that it and they import from this project; types are no code. */
function madeOf(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file) || !existsSync(file)) return found;
	found.add(file);
	const text = readFileSync(file, 'utf8');
	for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm)) {
		madeOf(resolve(dirname(file), specifier), found);
	}
	return found;
}

it('holds every file that makes the atlas, so that a change of any makes another', () => {
	const held = new Set(atlasInputPatterns.flatMap((pattern) => globSync(pattern, { cwd: root })));
	const makers = [...madeOf(resolve(root, 'src/lib/server/build/build-atlas.ts'))];
	expect(makers.length).toBeGreaterThan(150);
	expect(makers.map((file) => relative(root, file)).filter((file) => !held.has(file))).toEqual([]);
});
