import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReleaseFile } from '../../releases/table.ts';
import { sha256Of } from '../sha256.ts';
import { byHandPath, isDownloadable, missingByHand } from './by-hand.ts';
import { byHandSteps, cachePath, download, downloadLimits } from './download.ts';
import type { DownloadLimits, DownloadOptions } from './download.ts';
import { ObtainError } from './obtain-error.ts';
import type { OnProgress } from './progress.ts';
import type { Source } from './sources.ts';

export { ObtainError } from './obtain-error.ts';

export type ObtainOptions = {
	/** A folder with the files laid out as `Source.file` says; nothing is then downloaded. */
	from?: string;
	/** The folder that downloads are kept in. */
	cache: string;
	fetch?: typeof fetch;
	onProgress?: OnProgress;
	limits?: Partial<DownloadLimits>;
};

/**
 * The file of one release: read from the folder `from` and nowhere else; without one, what a person put in the cache
 * at `Source.file`, or else what was downloaded there before, or else downloaded now.
 * Throws ObtainError, whose message says what to do.
 */
export async function obtainRelease(source: Source, options: ObtainOptions): Promise<ReleaseFile> {
	const onProgress = options.onProgress ?? (() => {});
	if (options.from !== undefined) return await readFrom(options.from, source, onProgress);
	if (existsSync(byHandPath(options.cache, source))) return await readFrom(options.cache, source, onProgress);
	if (!isDownloadable(source)) throw new ObtainError(missingByHand([source], options.cache));
	const limits = { ...downloadLimits, ...options.limits };
	return await fromCacheOrNetwork(source, source.download, {
		cache: options.cache,
		fetch: options.fetch ?? fetch,
		onProgress,
		limits
	});
}

/** A file saved again in another program may differ in every byte and mean the same, so that is only told. */
async function readFrom(folder: string, source: Source, onProgress: OnProgress): Promise<ReleaseFile> {
	const path = join(folder, source.file);
	const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
		const trouble = cause.code === 'ENOENT' ? 'is missing' : `cannot be read (${cause.message})`;
		throw new ObtainError(
			`${path} (“${source.title}”) ${trouble}. ${byHandSteps(`Download it by hand from ${source.landing}`, source)}`,
			{ cause }
		);
	});
	if (sha256Of(bytes) !== source.sha256) {
		const message = `${source.file} (“${source.title}”) differs from the edition recorded in sources.json.`;
		onProgress({ kind: 'notice', message });
	}
	return { name: source.file, bytes };
}

async function fromCacheOrNetwork(
	source: Source,
	from: NonNullable<Source['download']>,
	options: DownloadOptions
): Promise<ReleaseFile> {
	const cached = await readFile(cachePath(options.cache, source.id, from)).catch(() => null);
	const usable = cached !== null && (from.sha256 === null || sha256Of(cached) === from.sha256);
	const { path, bytes } = usable
		? { path: cachePath(options.cache, source.id, from), bytes: cached }
		: await download(source, from, options);
	if (from.sha256 === null) {
		const origin = usable
			? `${path}, downloaded earlier, is used; delete it to download it again`
			: 'as downloaded';
		const message = `“${source.title}”: sources.json records no checksum to hold it to; found ${sha256Of(bytes)} (${origin}).`;
		options.onProgress({ kind: 'notice', message });
	}
	return { name: basename(path), bytes };
}
