import {
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../sha256.ts';
import { release, sourceAt } from './made-up-source.ts';
import { ObtainError, obtainRelease } from './obtain.ts';
import type { Progress } from './progress.ts';
import type { Source } from './sources.ts';
import { cutAfter, silentAfter, startServer, status, wholeFile } from './test-server.ts';
import type { Answer, TestServer } from './test-server.ts';

const limits = { firstPauseMilliseconds: 1, stallMilliseconds: 300 };

let folder: string;
let server: TestServer | undefined;
let seen: Progress[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'obtain-'));
	seen = [];
});
afterEach(async () => {
	await server?.close();
	server = undefined;
	rmSync(folder, { recursive: true });
});

const cached = (name: string) => join(folder, name);

async function obtain(source: Source, options: Partial<Parameters<typeof obtainRelease>[1]> = {}) {
	const onProgress = (progress: Progress) => void seen.push(progress);
	return await obtainRelease(source, {
		cache: folder,
		onProgress,
		...options,
		limits: { ...limits, ...options.limits }
	});
}

async function obtainFrom(answers: Answer[], sha256: string | null = sha256Of(release), options = {}) {
	server = await startServer(...answers);
	return await obtain(sourceAt(server.url, sha256), options);
}

const notices = () => seen.flatMap((progress) => (progress.kind === 'notice' ? [progress.message] : []));

describe('a download', () => {
	it('gives the bytes, keeps them in the cache, and says how far it is', async () => {
		const file = await obtainFrom([wholeFile(release)]);
		expect(file.name).toBe('libraries-2023.csv');
		expect(release.equals(file.bytes)).toBe(true);
		expect(readdirSync(folder)).toEqual(['libraries-2023.csv']);
		expect(server?.requests[0]?.['user-agent']).toBe('London Provision Atlas data:prepare');
		const amounts = seen.flatMap((progress) => (progress.kind === 'download' ? [progress] : []));
		expect(amounts[0]).toEqual({
			kind: 'download',
			title: 'A made-up list',
			receivedBytes: 0,
			totalBytes: release.length
		});
		expect(amounts.at(-1)?.receivedBytes).toBe(release.length);
		expect(seen.at(-1)).toEqual({
			kind: 'downloaded',
			title: 'A made-up list',
			receivedBytes: release.length
		});
	});

	it('is not made again when the cache has the right file', async () => {
		await obtainFrom([wholeFile(release)]);
		await obtain(sourceAt(server?.url ?? null));
		expect(server?.requests).toHaveLength(1);
	});

	it('replaces a cached file that has another checksum', async () => {
		writeFileSync(cached('libraries-2023.csv'), 'an older edition');
		await obtainFrom([wholeFile(release)]);
		expect(release.equals(readFileSync(cached('libraries-2023.csv')))).toBe(true);
	});

	it('resumes where the connection was cut', async () => {
		const file = await obtainFrom([cutAfter(70_000, release), wholeFile(release)]);
		expect(release.equals(file.bytes)).toBe(true);
		const resumedAt = Number(/\d+/.exec(server?.requests[1]?.range ?? '')?.[0]);
		expect(resumedAt).toBeGreaterThan(0);
		expect(resumedAt).toBeLessThanOrEqual(70_000);
	});

	it('resumes what an earlier run left', async () => {
		await expect(obtainFrom([cutAfter(70_000, release)])).rejects.toThrow(ObtainError);
		expect(existsSync(cached('libraries-2023.part'))).toBe(true);
		await server?.close();
		server = await startServer(wholeFile(release));
		const part = JSON.parse(readFileSync(cached('libraries-2023.part.json'), 'utf8')) as { url: string };
		writeFileSync(cached('libraries-2023.part.json'), JSON.stringify({ ...part, url: server.url }));
		const file = await obtain(sourceAt(server.url));
		expect(server.requests[0]?.range).toMatch(/^bytes=\d+-$/);
		expect(release.equals(file.bytes)).toBe(true);
	});

	it('starts again when the server sends the whole file instead of the rest', async () => {
		const whole: Answer = (_request, response) => void response.writeHead(200).end(release);
		const file = await obtainFrom([cutAfter(70_000, release), whole]);
		expect(server?.requests[1]?.range).toBeDefined();
		expect(release.equals(file.bytes)).toBe(true);
	});

	it('never joins two editions: the file that changed meanwhile is fetched whole', async () => {
		const newer = Buffer.from(release.toString().replaceAll('1.5', '2.5'));
		const answers = [cutAfter(70_000, release), wholeFile(newer, { etag: '"two"' })];
		const file = await obtainFrom(answers, null);
		expect(newer.equals(file.bytes)).toBe(true);
	});

	it('does not resume a file that nothing identifies', async () => {
		const file = await obtainFrom([cutAfter(70_000, release, {}), wholeFile(release, {})], null);
		expect(server?.requests[1]?.range).toBeUndefined();
		expect(release.equals(file.bytes)).toBe(true);
	});

	it('starts again when the part turns out longer than the file', async () => {
		const answers = [
			cutAfter(70_000, release),
			status(416, { 'content-range': 'bytes */10' }),
			wholeFile(release)
		];
		const file = await obtainFrom(answers);
		expect(server?.requests[2]?.range).toBeUndefined();
		expect(release.equals(file.bytes)).toBe(true);
	});

	it('waits and tries again after 503 and 429', async () => {
		const file = await obtainFrom([status(503), status(429, { 'retry-after': '0' }), wholeFile(release)]);
		expect(release.equals(file.bytes)).toBe(true);
		expect(notices()).toEqual([
			'“A made-up list”: found an answer 503 (Service Unavailable); trying again (2 of 4).',
			'“A made-up list”: found an answer 429 (Too Many Requests); trying again (3 of 4).'
		]);
	});

	it('waits as long as the server asks, up to the longest pause', async () => {
		const before = performance.now();
		const hour = [status(503, { 'retry-after': '3600' }), wholeFile(release)];
		await obtainFrom(hour, sha256Of(release), { limits: { ...limits, longestPauseMilliseconds: 150 } });
		expect(performance.now() - before).toBeGreaterThan(140);
	});

	it('gives up after four tries', async () => {
		await expect(obtainFrom([status(500)])).rejects.toThrow(
			/found an answer 500 .*, 4 times\. Otherwise download/
		);
		expect(server?.requests).toHaveLength(4);
	});

	it('does not insist on a 404, and says where else to get the file', async () => {
		await expect(obtainFrom([status(404)])).rejects.toThrow(
			/^Could not download “A made-up list” from .*found an answer 404 \(Not Found\)\. Otherwise download it by hand from https:\/\/example\.org\/list, put it at assets\/list\.csv in a folder and run npm run data:prepare -- --from <folder>\.$/
		);
		expect(server?.requests).toHaveLength(1);
	});

	it('gives up on a server that falls silent, and resumes', async () => {
		const file = await obtainFrom([silentAfter(50_000, release), wholeFile(release)]);
		expect(notices()[0]).toContain('silence in the middle of the download');
		expect(server?.requests[1]?.range).toBe('bytes=50000-');
		expect(release.equals(file.bytes)).toBe(true);
	});

	it('refuses a file with another checksum, keeps it aside and leaves the cache as it was', async () => {
		const wrong = Buffer.from('code,posts\nU00001,9\n');
		writeFileSync(cached('libraries-2023.csv'), 'an older edition');
		const refusal = obtainFrom([wholeFile(wrong)]);
		await expect(refusal).rejects.toThrow(
			`expected the SHA-256 checksum ${sha256Of(release)}, found ${sha256Of(wrong)}`
		);
		expect(readdirSync(folder).sort()).toEqual(['libraries-2023.csv', 'libraries-2023.csv.rejected']);
		expect(readFileSync(cached('libraries-2023.csv'), 'utf8')).toBe('an older edition');
	});

	it('takes a file without a recorded checksum, and tells the one it found', async () => {
		await obtainFrom([wholeFile(release)], null);
		expect(notices()).toEqual([expect.stringContaining(`found ${sha256Of(release)} (as downloaded)`)]);
		await obtain(sourceAt(server?.url ?? null, null));
		expect(server?.requests).toHaveLength(1);
		expect(notices()[1]).toContain('delete it to download it again');
	});

	it('stops at the largest size, whether the server admits the size or not', async () => {
		const tooLarge = { limits: { ...limits, largestBytes: 100_000 } };
		await expect(obtainFrom([wholeFile(release)], null, tooLarge)).rejects.toThrow(
			'more than the 0 MB allowed'
		);
		await server?.close();
		const unsaid: Answer = (_request, response) => void response.writeHead(200).end(release);
		await expect(obtainFrom([unsaid], null, tooLarge)).rejects.toThrow('more than the 0 MB allowed');
		expect(readdirSync(folder)).toEqual([]);
	});

	it('goes only to https, even when sent elsewhere', async () => {
		await expect(obtain(sourceAt('http://example.org/list.csv'))).rejects.toThrow('not https');
		const elsewhere = () => Promise.resolve(redirectedTo('http://example.org/list.csv'));
		await expect(obtain(sourceAt('https://example.org/list.csv'), { fetch: elsewhere })).rejects.toThrow(
			'not https'
		);
	});

	it('says in one sentence that the network is not there', async () => {
		const closed = await startServer(status(200));
		await closed.close();
		await expect(obtain(sourceAt(closed.url))).rejects.toThrow(
			/^Could not reach 127\.0\.0\.1:\d+ for “A made-up list”: is this computer online\? Otherwise download it by hand/
		);
		expect(notices()).toEqual([]);
	});

	it('says so when the cache cannot be written', async () => {
		writeFileSync(cached('file'), '');
		const inFile = obtainFrom([wholeFile(release)], null, { cache: cached('file') });
		await expect(inFile).rejects.toThrow(/^Could not download .*trouble keeping the file here/);
	});
});

describe('a folder named with --from', () => {
	async function place(bytes: Uint8Array) {
		const path = join(folder, 'assets/list.csv');
		await mkdir(dirname(path), { recursive: true });
		writeFileSync(path, bytes);
		utimesSync(path, 0, 0);
	}

	it('is read without the network', async () => {
		await place(release);
		const file = await obtain(sourceAt(null), { from: folder });
		expect(file.name).toBe('assets/list.csv');
		expect(release.equals(file.bytes)).toBe(true);
		expect(seen).toEqual([]);
	});

	it('may hold a file saved again, which is told', async () => {
		await place(Buffer.from('posts,code\n1.5,U00001\n'));
		await obtain(sourceAt(null), { from: folder });
		expect(notices()).toEqual([
			'assets/list.csv (“A made-up list”) differs from the edition recorded in sources.json.'
		]);
	});

	it('that lacks the file is an error which says where to get it', async () => {
		await expect(obtain(sourceAt(null), { from: folder })).rejects.toThrow(
			/assets\/list\.csv \(“A made-up list”\) is missing\. Download it by hand from https:\/\/example\.org\/list, put it at assets\/list\.csv/
		);
	});
});

function redirectedTo(url: string): Response {
	return Object.defineProperty(new Response('x'), 'url', { value: url });
}
