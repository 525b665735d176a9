import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the atlas of a publication is built: beside the real one, so that it takes its place by a new name alone. */
export const candidateFile = (atlasFile: string, publication: number): string =>
	`${atlasFile}.publication-${publication}`;

/** Puts a candidate in the atlas's place, at one stroke, and makes sure of it on the disk. */
export function putInPlace(candidate: string, atlasFile: string): void {
	renameSync(candidate, atlasFile);
	const folder = openSync(dirname(atlasFile), 'r');
	fsyncSync(folder);
	closeSync(folder);
}

/**
 * Clears away candidates, and half-written atlases, that a killed process left beside the atlas. Only for whoever has
 * the atlas's lock: nobody else is making one then.
 */
export function clearCandidates(atlasFile: string): void {
	const folder = dirname(atlasFile);
	if (!existsSync(folder)) return;
	const prefix = `${basename(atlasFile)}.`;
	for (const name of readdirSync(folder)) {
		if (!name.startsWith(prefix)) continue;
		if (/^(publication-\d+\b.*|\d+\.tmp(-journal)?)$/.test(name.slice(prefix.length))) {
			rmSync(join(folder, name), { force: true });
		}
	}
}
