import { mkdir, readFile, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256Of } from '../sha256.ts';
import { ObtainError } from './obtain-error.ts';
import { forgetPart } from './part-note.ts';
import type { OnProgress } from './progress.ts';
import type { Source } from './sources.ts';
import { transfer } from './transfer.ts';
import type { Limits } from './transfer.ts';
import { asFault } from './transfer-fault.ts';
import type { TransferFault } from './transfer-fault.ts';

export type DownloadLimits = Limits & {
	attempts: number;
	/** Before the second try; doubled before each further one. */
	firstPauseMilliseconds: number;
	/** However long the server asks us to wait. */
	longestPauseMilliseconds: number;
};

export const downloadLimits: DownloadLimits = {
	stallMilliseconds: 30_000,
	largestBytes: 500e6,
	attempts: 4,
	firstPauseMilliseconds: 1_000,
	longestPauseMilliseconds: 60_000
};

export type DownloadOptions = {
	cache: string;
	fetch: typeof fetch;
	onProgress: OnProgress;
	limits: DownloadLimits;
};

/** A file in the cache, or just brought there. */
export type Downloaded = { path: string; bytes: Uint8Array };

type Download = NonNullable<Source['download']>;

/** Where the finished download of a source stands in the cache. */
export function cachePath(cache: string, id: string, { url }: Download): string {
	return join(cache, `${id}${extname(new URL(url).pathname)}`);
}

/**
 * Downloads the publisher's file of one source into the cache: resumed if begun before, tried again after
 * passing troubles, checked against the recorded checksum, and put in its place only when whole.
 * Throws ObtainError; what stood in the cache before is then still there.
 */
export async function download(
	source: Source,
	from: Download,
	options: DownloadOptions
): Promise<Downloaded> {
	const { cache, limits, onProgress } = options;
	const part = join(cache, `${source.id}.part`);
	const path = cachePath(cache, source.id, from);
	try {
		await mkdir(cache, { recursive: true });
		await transferWithRetries(source, from, part, options);
		const bytes = await readFile(part);
		const found = sha256Of(bytes);
		if (from.sha256 !== null && found !== from.sha256) throw await rejected(source, from, part, path, found);
		await rename(part, path);
		await forgetPart(part);
		onProgress({ kind: 'downloaded', title: source.title, receivedBytes: bytes.length });
		return { path, bytes };
	} catch (cause) {
		throw cause instanceof ObtainError ? cause : failed(source, from, asFault(cause), limits.attempts);
	}
}

async function transferWithRetries(
	{ title }: Source,
	{ url, sha256, bytes }: Download,
	part: string,
	{ fetch, onProgress, limits }: DownloadOptions
): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			const onBytes = (receivedBytes: number, totalBytes: number | null) =>
				onProgress({ kind: 'download', title, receivedBytes, totalBytes: totalBytes ?? bytes });
			return await transfer({ ...limits, url, part, checksumKnown: sha256 !== null, fetch, onBytes });
		} catch (cause) {
			const fault = asFault(cause);
			if (!fault.retry || attempt >= limits.attempts) throw fault;
			const asked = fault.retryAfterSeconds === null ? null : fault.retryAfterSeconds * 1000;
			const wait = asked ?? limits.firstPauseMilliseconds * 2 ** (attempt - 1);
			const message = `“${title}”: found ${fault.message}; trying again (${attempt + 1} of ${limits.attempts}).`;
			onProgress({ kind: 'notice', message });
			await pause(Math.min(wait, limits.longestPauseMilliseconds));
		}
	}
}

async function rejected(source: Source, from: Download, part: string, path: string, found: string) {
	await rename(part, `${path}.rejected`);
	await forgetPart(part);
	return new ObtainError(
		`“${source.title}” from ${from.url} is not the edition recorded in data/sources.json: ` +
			`expected the SHA-256 checksum ${from.sha256}, found ${found}. ` +
			`The file is kept as ${path}.rejected; nothing else was changed.`
	);
}

function failed(source: Source, { url }: Download, fault: TransferFault, attempts: number): ObtainError {
	const { host } = new URL(url);
	const trouble = fault.offline
		? `Could not reach ${host} for “${source.title}”: is this computer online?`
		: `Could not download “${source.title}” from ${url}: found ${fault.message}${fault.retry ? `, ${attempts} times` : ''}.`;
	return new ObtainError(
		`${trouble} ${byHandSteps(`Otherwise download it by hand from ${source.landing}`, source)}`,
		{ cause: fault }
	);
}

/** How to do without the direct address, after the words that say where the file is had from. */
export function byHandSteps(download: string, { file }: Source): string {
	return `${download}, put it at ${file} in a folder and run npm run data:prepare -- --from <folder>.`;
}
