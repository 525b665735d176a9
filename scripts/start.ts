/**
 * `npm start`: does whatever set-up is missing, then serves the site; with `-- --build-only`, the set-up alone.
 * The atlas is built when data/, the code that computes it or what was published has changed, the site when its source
 * has. What a site that was killed left half done is put right first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAtlas } from '../src/lib/server/build/build-atlas.ts';
import { atlasIsCurrent } from '../src/lib/server/build/version.ts';
import { faultInWords } from '../src/lib/server/publishing/fault-in-words.ts';
import { recoverAtlas } from '../src/lib/server/publishing/site-atlas.ts';
import { fingerprint } from '../src/lib/server/build/fingerprint.ts';
import { refuseReadOnly } from '../src/lib/server/build/site-folder.ts';
import { guardEveryAnswer } from '../src/lib/server/http/guard-every-answer.ts';
import type { BuiltSite } from '../src/lib/server/http/guard-every-answer.ts';
import { settings } from '../src/lib/server/settings.ts';

const root = resolve(import.meta.dirname, '..');
const siteMark = join(root, 'build/.fingerprint');
const sitePatterns = ['src/**/*', 'static/**/*', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

function refuseToStart(error: unknown): never {
	const words = faultInWords(error);
	if (words === undefined) throw error;
	console.error(`${words}\nThe site was not started.`);
	process.exit(1);
}

/** Together they took 2.1 and 2.3 GB at most; one after the other 1.6. */
const ROOM_FOR_BOTH_BYTES = 3_000_000_000;

/** Builds the site, if its source has changed. If the start is given up meanwhile, so is the build. */
async function buildSite(): Promise<void> {
	const site = fingerprint(root, sitePatterns);
	if (existsSync(siteMark) && readFileSync(siteMark, 'utf8') === site) return;
	refuseReadOnly(root);
	console.log('Building the site …');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: 'inherit'
	});
	process.on('exit', () => build.kill());
	const [status] = (await once(build, 'exit')) as [number | null];
	if (status !== 0) process.exit(status ?? 1);
	writeFileSync(siteMark, site);
}

const { atlasFile, contributionsFile } = settings;
try {
	// Beside the atlas, of which it takes nothing; before it, on a small machine.
	const built = buildSite();
	if (process.availableMemory() < ROOM_FOR_BOTH_BYTES) await built;
	recoverAtlas({
		atlasFile,
		contributionsFile,
		isCurrent: (edition) => atlasIsCurrent(root, atlasFile, edition),
		build: (edition) => {
			const published = edition.id === 0 ? '' : ` and publication ${edition.id}`;
			console.log(`Building the atlas from data/${published} …`);
			buildAtlas({ root, atlasFile, edition, previous: atlasFile });
		}
	});
	await built;
} catch (error) {
	refuseToStart(error);
}

if (process.argv.includes('--build-only')) process.exit(0);

// What is checked in settings-schema.ts is what the server is given: what it reads by itself it takes as it stands, and
// an empty XFF_DEPTH makes one visitor of everyone.
Object.assign(process.env, {
	PORT: String(settings.port),
	HOST: settings.host,
	// Behind a proxy ORIGIN names the public address; without one the site is plain http on this machine.
	ORIGIN: settings.origin,
	ADDRESS_HEADER: settings.addressHeader ?? '',
	XFF_DEPTH: String(settings.proxies),
	SHUTDOWN_TIMEOUT: String(settings.shutdownSeconds),
	// Longer than proxies and browsers keep a connection they do not use: closed after Node's five seconds, it would be
	// closed on a question that is on its way.
	KEEP_ALIVE_TIMEOUT: '130',
	// As large as any page takes; src/lib/server/http/body-limit.ts says which takes how much.
	BODY_SIZE_LIMIT: '25M'
});
console.log(`London Provision Atlas: ${settings.origin}`);
if (settings.origin.startsWith('https:') && !settings.addressHeader && settings.rateLimits) {
	console.warn(
		'ADDRESS_HEADER is not set, so everyone who comes through the proxy counts as one visitor, and the limits on how often one may ask are theirs together. .env.example says how to set it.'
	);
}
const { server } = (await import(join(root, 'build/index.js'))) as BuiltSite;
guardEveryAnswer(server.server, settings.origin);
