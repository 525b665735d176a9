/**
 * Compiles data/ from the official releases.
 *   npm run data:prepare                       downloads what data/sources.json lists
 *   npm run data:prepare -- --from <folder>    reads the same files from a folder
 *   … --to <folder>                            writes somewhere other than data/
 */
import { parseArgs } from 'node:util';
import { ReleaseError } from '../src/lib/releases/table.ts';
import { CompileError } from '../src/lib/releases/compile/compile-error.ts';
import { ObtainError, obtainRelease } from '../src/lib/server/prepare/obtain.ts';
import { prepareData, writeData } from '../src/lib/server/prepare/prepare-data.ts';
import { progressReporter } from '../src/lib/server/prepare/progress.ts';
import { readSources } from '../src/lib/server/prepare/sources.ts';
import type { ReleaseFile } from '../src/lib/releases/table.ts';

const { values: options } = parseArgs({
	options: {
		from: { type: 'string' },
		to: { type: 'string', default: 'data' },
		cache: { type: 'string', default: '.cache/releases' }
	}
});

try {
	const sources = readSources('data/sources.json');
	const report = progressReporter(process.stderr);
	const files = new Map<string, ReleaseFile>();
	for (const source of sources) {
		files.set(
			source.id,
			await obtainRelease(source, { from: options.from, cache: options.cache, onProgress: report })
		);
	}
	const compiled = prepareData(sources, (source) => files.get(source.id) as ReleaseFile);
	writeData(options.to, compiled);
	const bytes = [...compiled.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	console.log(`Wrote ${compiled.size} files, ${(bytes / 1e6).toFixed(1)} MB, to ${options.to}/.`);
} catch (error) {
	const expected =
		error instanceof ReleaseError || error instanceof CompileError || error instanceof ObtainError;
	if (!expected) throw error;
	console.error(`${error.message}\nNothing was changed.`);
	process.exitCode = 1;
}
