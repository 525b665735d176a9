/**
 * Part of `npm run bench`: all England, or a part, assembled, built into an atlas and served from it. Each in a process
 * of its own, once: a build is long. Prints its results as JSON on the last line.
 *
 * `--scale 2` is London and as much again; 6.8, and more, is England's 33,755 small areas.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleEngland, buildEngland } from '../src/lib/server/bench/england/measure-build.ts';
import { inOwnProcess } from '../src/lib/server/bench/england/own-process.ts';
import { measureServing, serve } from '../src/lib/server/bench/england/serve.ts';

const { values: options } = parseArgs({
	options: {
		scale: { type: 'string', default: '1' },
		part: { type: 'string', default: 'all' },
		folder: { type: 'string', default: '' }
	}
});
const root = resolve(import.meta.dirname, '..');
const scale = Number(options.scale);

if (options.part === 'assemble') {
	console.log(JSON.stringify(assembleEngland(root, scale, options.folder)));
} else if (options.part === 'build') {
	console.log(JSON.stringify(buildEngland(root, options.folder)));
} else if (options.part === 'serve') {
	await serve(root, options.folder);
} else {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-england-'));
	try {
		const part = (name: string) => inOwnProcess(import.meta.filename, name, { scale, folder });
		const results = [part('assemble'), part('build')];
		results.push(...(await measureServing(root, import.meta.filename, folder)));
		console.log(JSON.stringify(results));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
