/** Compiles data/ into the atlas the site reads. `--if-needed` does nothing when it is up to date. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { atlasIsCurrent, buildAtlas } from '../src/lib/server/build/build-atlas.ts';
import { AtlasCheckError } from '../src/lib/server/build/checks.ts';
import { ObtainError } from '../src/lib/server/prepare/obtain-error.ts';
import { settings } from '../src/lib/server/settings.ts';
import { ReleaseError } from '../src/lib/releases/table.ts';

const { values: options } = parseArgs({
	options: { 'if-needed': { type: 'boolean', default: false }, data: { type: 'string' } }
});
const root = resolve(import.meta.dirname, '..');

if (options['if-needed'] && atlasIsCurrent(root, settings.atlasFile)) {
	console.log('The atlas is up to date.');
} else {
	try {
		const started = performance.now();
		buildAtlas({ root, dataDirectory: options.data && resolve(options.data), atlasFile: settings.atlasFile });
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
		console.log(`Built the atlas in ${seconds} s, with at most ${peakMegabytes} MB of memory.`);
	} catch (error) {
		if (error instanceof AtlasCheckError) console.error(error.message);
		else if (error instanceof ReleaseError || error instanceof ObtainError) {
			console.error(`${error.message}\nThe atlas was not built. The last good one is left in place.`);
		} else throw error;
		process.exitCode = 1;
	}
}
