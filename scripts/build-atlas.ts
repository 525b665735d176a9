/**
 * Compiles data/, and what has been published through the site, into the atlas the site reads.
 *   npm run data:build -- --if-needed          does nothing when the atlas is up to date
 *   … --data <folder>                          tables from elsewhere
 * The site itself builds the atlas of a publication with `--publication <number> --to <file> --parent <process>`.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAtlas } from '../src/lib/server/build/build-atlas.ts';
import type { Edition } from '../src/lib/server/build/edition.ts';
import { atlasIsCurrent } from '../src/lib/server/build/version.ts';
import { siteEdition } from '../src/lib/server/contributions/site-edition.ts';
import { faultInWords } from '../src/lib/server/publishing/fault-in-words.ts';
import { holdingLock, refuseLoss } from '../src/lib/server/publishing/site-atlas.ts';
import { settings } from '../src/lib/server/settings.ts';

const { values: options } = parseArgs({
	options: {
		'if-needed': { type: 'boolean', default: false },
		data: { type: 'string' },
		publication: { type: 'string' },
		to: { type: 'string' },
		parent: { type: 'string' }
	}
});
const root = resolve(import.meta.dirname, '..');
const { atlasFile, contributionsFile } = settings;

function build(edition: Edition, file: string, previous?: string): void {
	const started = performance.now();
	const dataDirectory = options.data === undefined ? join(root, 'data') : resolve(options.data);
	// What is said on standard output stands in the trail of a publication.
	buildAtlas({ root, dataDirectory, atlasFile: file, edition, previous, tell: console.log });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
	console.log(`Built the atlas in ${seconds} s, with at most ${peakMegabytes} MB of memory.`);
}

/** The site that asked has the lock. If it has died meanwhile, nobody will want the file. */
function buildCandidate(publication: number, file: string): void {
	build(siteEdition(contributionsFile, publication), file, atlasFile);
	if (options.parent !== undefined && process.ppid !== Number(options.parent)) rmSync(file, { force: true });
}

function buildForSite(): void {
	refuseLoss({ atlasFile, contributionsFile });
	const edition = siteEdition(contributionsFile);
	if (options['if-needed'] && atlasIsCurrent(root, atlasFile, edition))
		console.log('The atlas is up to date.');
	else build(edition, atlasFile);
}

try {
	if (options.publication !== undefined && options.to !== undefined) {
		buildCandidate(Number(options.publication), options.to);
	} else holdingLock(atlasFile, buildForSite);
} catch (error) {
	const words = faultInWords(error);
	if (words === undefined && options.publication === undefined) throw error;
	if (words === undefined) console.error(error);
	// The last paragraph of a candidate's build is the reason its editor reads.
	console.error(words ?? `\nThe build of the atlas went wrong: ${String(error)}`);
	process.exitCode = 1;
}
