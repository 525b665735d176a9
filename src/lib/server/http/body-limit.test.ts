import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyFault, largestBody } from './body-limit.ts';

const post = (headers: Record<string, string>) =>
	({ method: 'POST', headers: new Headers(headers) }) as Request;
const kilobytes = (count: number, type = 'multipart/form-data; boundary=x') => ({
	'content-length': String(count * 1024),
	'content-type': type
});

describe('the size of what is sent', () => {
	it.each([
		['/sign-in', 256, true],
		['/sign-in', 257, false],
		['/returns/hackney', 257, false],
		['/returns/spreadsheet', 3 * 1024, true],
		['/returns/hackney/2026-09-30/upload', 3 * 1024, true],
		['/returns/spreadsheet', 3 * 1024 + 1, false],
		['/editor/uploads', 25 * 1024, true],
		['/editor/uploads/new', 25 * 1024, true],
		['/editor/uploads', 25 * 1024 + 1, false],
		['/editor/uploads-of-mine', 257, false]
	])('%s takes %i kB: %s', (path, size, taken) => {
		expect(bodyFault(post(kilobytes(size)), path)?.status).toBe(taken ? undefined : 413);
	});

	it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/json'])(
		'is that of words for %s, where files may be sent too',
		(type) => {
			expect(bodyFault(post(kilobytes(256, type)), '/editor/uploads')).toBeUndefined();
			expect(bodyFault(post(kilobytes(257, type)), '/editor/uploads')?.status).toBe(413);
		}
	);

	it('is said in words', () => {
		expect(bodyFault(post(kilobytes(300)), '/sign-in')?.message).toMatch(/larger than the 256 kB/);
		expect(bodyFault(post(kilobytes(30_000)), '/editor/uploads')?.message).toMatch(/larger than the 25 MB/);
	});

	it('must be told beforehand', () => {
		expect(bodyFault(post({ 'transfer-encoding': 'chunked' }), '/sign-in')?.status).toBe(411);
		expect(bodyFault(post({}), '/sign-out')).toBeUndefined();
	});

	it('is no question for what only reads', () => {
		expect(bodyFault(new Request('http://127.0.0.1/'), '/')).toBeUndefined();
	});

	it('has a limit of the server that lets the largest through', () => {
		const start = readFileSync(new URL('../../../../scripts/start.ts', import.meta.url), 'utf8');
		const megabytes = Number(/BODY_SIZE_LIMIT: '(\d+)M'/.exec(start)?.[1]);
		expect(megabytes * 1024 * 1024).toBe(largestBody('/editor/uploads'));
	});
});
