import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256Of } from '../sha256.ts';
import { openWhole } from '../whole-atlas.ts';
import { firstEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { atlasInputPatterns, fingerprint } from './fingerprint.ts';

/**
 * Names the tables and the code that an atlas is made from. Tables from elsewhere make another atlas, which is never
 * taken for the project's own.
 */
export function madeOf(root: string, dataDirectory: string): string {
	const own = fingerprint(root, atlasInputPatterns);
	if (resolve(dataDirectory) === resolve(root, 'data')) return own;
	return `${own}-${fingerprint(dataDirectory, ['**/*.{csv,json}'])}`;
}

/**
 * Names what an atlas was made from: tables and code (`made`), and what was published. The same content has the same
 * version, whichever publication it is, so that going back to an earlier state brings back its version and every ETag
 * with it.
 */
export function versionOf(made: string, edition: Edition): string {
	const isPlain = edition.returns.length + edition.releases.length + edition.feeds.length === 0;
	return isPlain ? made : `${made}-${contentOf(edition)}`;
}

/** One short hash of what an edition holds; its number is not part of it. */
function contentOf({ returns, releases, feeds }: Edition): string {
	const hash = createHash('sha256').update(JSON.stringify(returns));
	for (const { bytes, ...release } of releases) {
		const sha256 = sha256Of(bytes);
		hash.update(JSON.stringify({ ...release, sha256 }));
	}
	for (const feed of feeds) hash.update(JSON.stringify(feed));
	return hash.digest('hex').slice(0, 16);
}

/** Is the atlas there, whole, and made from these very tables, this code and this edition? */
export function atlasIsCurrent(root: string, atlasFile: string, edition: Edition = firstEdition): boolean {
	if (!existsSync(atlasFile)) return false;
	try {
		const db = openWhole(atlasFile);
		try {
			const find = db.prepare('select value from meta where key = ?').pluck();
			return (
				find.get('version') === versionOf(madeOf(root, join(root, 'data')), edition) &&
				find.get('edition') === String(edition.id)
			);
		} finally {
			db.close();
		}
	} catch {
		return false;
	}
}
