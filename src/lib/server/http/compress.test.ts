import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressResponse, varyOn } from './compress.ts';

const long = 'Made up: Acton, Brent and Camden. '.repeat(100);
const asking = (encoding: string, method = 'GET') =>
	new Request('http://localhost/', { method, headers: { 'accept-encoding': encoding } });
const html = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Response(body, { headers: { 'content-type': 'text/html', ...headers } });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('packing an answer', () => {
	it('gives each client a packing it takes, and the same text', async () => {
		const br = await compressResponse(asking('br, gzip'), html(long));
		expect(br.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(long);
		const gz = await compressResponse(asking('gzip'), html(long));
		expect(gz.headers.get('content-encoding')).toBe('gzip');
		expect(gunzipSync(await bytesOf(gz)).toString()).toBe(long);
	});

	it('says how many bytes it sends and that they vary', async () => {
		const answer = await compressResponse(asking('br'), html(long, { vary: 'Cookie' }));
		expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding');
		expect((await bytesOf(answer)).byteLength).toBe(Number(answer.headers.get('content-length')));
	});

	it('leaves short text, pictures and clients that take nothing alone', async () => {
		const png = new Response(long, { headers: { 'content-type': 'image/png' } });
		for (const answer of [
			await compressResponse(asking('br'), html('short')),
			await compressResponse(asking('br'), png),
			await compressResponse(asking('identity'), html(long))
		]) {
			expect(answer.headers.has('content-encoding')).toBe(false);
		}
	});

	it('never packs twice', async () => {
		const packed = html(gzipSync(long), { 'content-encoding': 'gzip' });
		const answer = await compressResponse(asking('br'), packed);
		expect(gunzipSync(await bytesOf(answer)).toString()).toBe(long);
	});

	it('answers HEAD with the headers of GET and no body', async () => {
		const get = await compressResponse(asking('br'), html(long));
		const head = await compressResponse(asking('br', 'HEAD'), html(long));
		expect(head.body).toBeNull();
		expect([...head.headers]).toEqual([...get.headers]);
	});

	it('passes an answer without a body through', async () => {
		const notModified = new Response(null, { status: 304 });
		expect(await compressResponse(asking('br'), notModified)).toBe(notModified);
	});
});

it('adds to Vary once, whatever the case', () => {
	const headers = new Headers({ vary: 'accept-encoding' });
	varyOn(headers, 'Accept-Encoding');
	varyOn(headers, 'Cookie');
	expect(headers.get('vary')).toBe('accept-encoding, Cookie');
});
