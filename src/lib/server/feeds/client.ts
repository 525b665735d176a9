import { setTimeout as wait } from 'node:timers/promises';
import { Agent, fetch } from 'undici';
import type { Response } from 'undici';
import { FeedError } from '../../directory/read/page.ts';
import { checkFeedAddress, guardedLookup } from './public-address.ts';

export interface FeedClientOptions {
	/** Read feeds inside private networks: for a directory that stands there, and for tests. */
	allowPrivate?: boolean;
	/** Milliseconds from one request to the next. */
	pace?: number;
	/** Milliseconds for one answer, whole. */
	timeout?: number;
	/** Milliseconds for all answers: a feed that answers each time just in time would be read for days. */
	timeoutInAll?: number;
	/** Bytes of one answer, unpacked. */
	mostBytes?: number;
	/** Bytes of all answers. */
	mostBytesInAll?: number;
	/** Ends the reading when someone cancels it. */
	signal?: AbortSignal;
	/** Milliseconds before the first retry; twice that before the next. */
	patience?: number;
}

export interface FeedAnswer {
	bytes: Uint8Array;
	/** Where it came from, after redirects. */
	url: URL;
	status: number;
}

/** Who asks, so that a publisher can see it in a log and find us. */
export const USER_AGENT = 'LondonProvisionAtlas/1.0 (Open Referral UK importer)';
const MOST_REDIRECTS = 5;
const TRIES = 3;
const LONGEST_WAIT = 30_000;
const passing = new Set([429, 502, 503, 504]);

/** A polite reader of feeds: one at a time and not too fast, patient with passing faults, and never past its limits. */
export function createFeedClient({
	allowPrivate = false,
	pace = 100,
	timeout = 30_000,
	timeoutInAll = 2 * 3_600_000,
	mostBytes = 20_000_000,
	mostBytesInAll = 500_000_000,
	patience = 1_000,
	signal: cancelled
}: FeedClientOptions = {}) {
	const agent = new Agent({ connect: { lookup: guardedLookup(allowPrivate), timeout: 10_000 } });
	const over = AbortSignal.timeout(timeoutInAll);
	const ends = cancelled ? [over, cancelled] : [over];
	let next = 0;
	let bytesInAll = 0;

	/** Throws FeedError once no more of the feed is read, even if it can do without what was asked for last. */
	function throwIfEnded(): void {
		if (cancelled?.aborted) throw new FeedError('The reading was cancelled.');
		if (over.aborted)
			throw new FeedError(`The feed could not be read within ${Math.round(timeoutInAll / 60_000)} minutes.`);
		if (bytesInAll > mostBytesInAll)
			throw new FeedError(`The feed is more than ${inMegabytes(mostBytesInAll)} in all.`);
	}

	async function turn(): Promise<void> {
		// A clock that is put back while a feed is read would make this wait for as long.
		const now = performance.now();
		const at = Math.max(now, next);
		next = at + pace;
		if (at > now) await wait(at - now);
	}

	async function bodyOf(answer: Response, address: string): Promise<Uint8Array> {
		const chunks: Uint8Array[] = [];
		let size = 0;
		// Bytes are counted as they are unpacked, so that a small answer that swells is stopped like a large one.
		for await (const chunk of answer.body ?? []) {
			const bytes = chunk as Uint8Array;
			size += bytes.byteLength;
			bytesInAll += bytes.byteLength;
			if (size > mostBytes)
				throw new FeedError(`${address} answered with more than ${inMegabytes(mostBytes)}.`);
			throwIfEnded();
			chunks.push(bytes);
		}
		return Buffer.concat(chunks);
	}

	async function once(start: URL, signal: AbortSignal): Promise<FeedAnswer & { retryAfter: string | null }> {
		let url = start;
		for (let redirects = 0; ; redirects++) {
			checkFeedAddress(url, allowPrivate);
			await turn();
			const answer = await fetch(url, {
				dispatcher: agent,
				redirect: 'manual',
				signal,
				headers: {
					accept: 'application/json, application/x-ndjson;q=0.9, */*;q=0.1',
					'user-agent': USER_AGENT
				}
			});
			const location = answer.headers.get('location');
			if (answer.status < 300 || answer.status > 399 || !location) {
				return {
					bytes: await bodyOf(answer, url.href),
					url,
					status: answer.status,
					retryAfter: answer.headers.get('retry-after')
				};
			}
			await answer.body?.cancel();
			if (redirects >= MOST_REDIRECTS || !URL.canParse(location, url))
				throw new FeedError(`${start.href} sends us from address to address without end.`);
			url = new URL(location, url);
		}
	}

	/** One answer, with passing faults tried again. Throws FeedError, whose message is a sentence. */
	async function get(url: URL): Promise<FeedAnswer> {
		for (let attempt = 1; ; attempt++) {
			try {
				throwIfEnded();
				const signal = AbortSignal.any([...ends, AbortSignal.timeout(timeout)]);
				const { retryAfter, ...answer } = await once(url, signal);
				if (!passing.has(answer.status) || attempt === TRIES) return answer;
				await wait(
					Math.min(
						LONGEST_WAIT,
						Number(retryAfter) > 0 ? Number(retryAfter) * 1_000 : patience * 2 ** (attempt - 1)
					)
				);
			} catch (error) {
				throwIfEnded();
				const known = feedErrorIn(error);
				if (known) throw known;
				if (attempt === TRIES)
					throw new FeedError(`${url.href} ${whatHappened(error, timeout)}.`, { cause: error });
				await wait(patience * 2 ** (attempt - 1));
			}
		}
	}

	return { get, throwIfEnded, close: () => agent.destroy() };
}

export type FeedClient = ReturnType<typeof createFeedClient>;

const inMegabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

function feedErrorIn(error: unknown): FeedError | undefined {
	for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FeedError) return at;
	return undefined;
}

function whatHappened(error: unknown, timeout: number): string {
	const codes: string[] = [];
	for (let at = error; at instanceof Error; at = at.cause)
		codes.push(at.name, String((at as NodeJS.ErrnoException).code));
	if (codes.includes('TimeoutError') || codes.some((code) => /TIMEOUT/.test(code)))
		return `did not answer within ${Math.round(timeout / 1_000)} seconds`;
	if (codes.includes('ENOTFOUND')) return 'could not be found: check the address';
	if (codes.includes('ECONNREFUSED')) return 'refused the connection';
	if (codes.some((code) => /CERT|TLS|SSL/.test(code))) return 'has a certificate that cannot be trusted';
	return 'broke off its answer';
}
