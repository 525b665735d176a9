/**
 * Compiles data/ from the official releases.
 *   npm run data:prepare                       downloads what data/sources.json lists into .cache/releases/; what has
 *                                              no direct address is put there by hand, and it says what and where
 *   npm run data:prepare -- --from <folder>    reads the same files from a folder, and nothing else
 *   … --to <folder>                            writes somewhere other than data/
 */
import { parseArgs } from 'node:util';
import { ReleaseError } from '../src/lib/releases/table.ts';
import { requireByHand } from '../src/lib/server/prepare/by-hand.ts';
import { ObtainError, obtainRelease } from '../src/lib/server/prepare/obtain.ts';
import { prepareData, writeData } from '../src/lib/server/prepare/prepare-data.ts';
import { PrepareError } from '../src/lib/server/prepare/prepare-error.ts';
import type { OnProgress, Progress } from '../src/lib/server/prepare/progress.ts';
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
	if (options.from === undefined) requireByHand(sources, options.cache);
	// What is odd about a file is worth telling only once it has been read; before, it would drown the error.
	const remarks: Progress[] = [];
	const onProgress: OnProgress = (progress) =>
		options.from !== undefined && progress.kind === 'notice' ? remarks.push(progress) : report(progress);
	const files = new Map<string, ReleaseFile>();
	for (const source of sources) {
		files.set(
			source.id,
			await obtainRelease(source, { from: options.from, cache: options.cache, onProgress })
		);
	}
	const compiled = prepareData(sources, (source) => files.get(source.id) as ReleaseFile);
	writeData(options.to, compiled);
	for (const remark of remarks) report(remark);
	const bytes = [...compiled.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	console.log(`Wrote ${compiled.size} files, ${(bytes / 1e6).toFixed(1)} MB, to ${options.to}/.`);
} catch (error) {
	const expected =
		error instanceof ReleaseError || error instanceof PrepareError || error instanceof ObtainError;
	if (!expected) throw error;
	console.error(`${error.message}\nNothing was changed.`);
	process.exitCode = 1;
}
