import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createKeptAnswers } from './kept-answers.ts';

const long = 'Made up: Acton, Brent and Camden. '.repeat(100);
const TAG = 'W/"one"';
const asking = (encoding: string, method = 'GET') =>
	new Request('http://localhost/', { method, headers: { 'accept-encoding': encoding } });
const pure = (body: BodyInit = long, headers: Record<string, string> = {}) =>
	new Response(body, { headers: { 'content-type': 'application/json', etag: TAG, ...headers } });

/** A maker that counts how often it was asked. */
function counted(make: () => Response) {
	const maker = { calls: 0, make: async () => (maker.calls++, make()) };
	return maker;
}

describe('answers that are kept', () => {
	it('are made once, and packed as each client takes them', async () => {
		const store = createKeptAnswers();
		const maker = counted(pure);
		for (const round of [1, 2]) {
			const br = await store.answer(TAG, asking('br'), maker.make);
			expect([round, br.headers.get('content-encoding'), br.headers.get('etag')]).toEqual([round, 'br', TAG]);
			expect(br.headers.get('vary')).toBe('Accept-Encoding');
			expect(brotliDecompressSync(await br.bytes()).toString()).toBe(long);
			const gzip = await store.answer(TAG, asking('gzip'), maker.make);
			expect(gunzipSync(await gzip.bytes()).toString()).toBe(long);
			const plain = await store.answer(TAG, asking('identity'), maker.make);
			expect(plain.headers.has('content-encoding')).toBe(false);
			expect(await plain.text()).toBe(long);
		}
		const head = await store.answer(TAG, asking('br', 'HEAD'), maker.make);
		expect([head.body, Number(head.headers.get('content-length'))]).toEqual([null, expect.any(Number)]);
		expect(maker.calls).toBe(1);
	});

	it('are made once for everyone who asks at the same moment', async () => {
		const store = createKeptAnswers();
		const maker = counted(pure);
		const all = await Promise.all([1, 2, 3].map(() => store.answer(TAG, asking('identity'), maker.make)));
		expect(await Promise.all(all.map((answer) => answer.text()))).toEqual([long, long, long]);
		expect(maker.calls).toBe(1);
	});

	it('never carry the nonce of another reader’s page', async () => {
		const store = createKeptAnswers();
		const page = () =>
			pure('<script nonce="abcdefghijklmnopqrstuv==">1</script>', {
				'content-type': 'text/html',
				'content-security-policy': "script-src 'self' 'nonce-abcdefghijklmnopqrstuv=='"
			});
		const maker = counted(page);
		const nonces = new Set<string>();
		for (const time of [1, 2, 3]) {
			const answer = await store.answer(TAG, asking('br'), maker.make);
			const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
			expect([time, await answer.text()]).toEqual([time, `<script nonce="${nonce}">1</script>`]);
			nonces.add(nonce);
		}
		expect([nonces.size, maker.calls]).toEqual([3, 1]);
	});

	it.each([
		['has no tag of its own', () => new Response(long, { headers: { 'content-type': 'text/html' } })],
		['has another tag', () => pure(long, { etag: 'W/"other"' })],
		['sets a cookie', () => pure(long, { 'set-cookie': 'a=b' })],
		['is a refusal', () => new Response(long, { status: 404, headers: { etag: TAG } })],
		['is not text', () => pure(long, { 'content-type': 'application/zip' })]
	])('are none where an answer %s', async (_why, make) => {
		const store = createKeptAnswers();
		const maker = counted(make);
		for (const time of [1, 2]) {
			const answer = await store.answer(TAG, asking('br'), maker.make);
			expect([time, await answer.text()]).toEqual([time, long]);
		}
		expect([maker.calls, store.bytes()]).toEqual([2, 0]);
	});

	it('forget what was asked for longest ago, and never hold more than they may', async () => {
		const store = createKeptAnswers(2.5 * long.length);
		const calls: string[] = [];
		const ask = (name: string) =>
			store.answer(`W/"${name}"`, asking('identity'), async () => {
				calls.push(name);
				return pure(long, { etag: `W/"${name}"` });
			});
		for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name);
		expect(calls).toEqual(['a', 'b', 'c', 'b']);
		expect(store.bytes()).toBeLessThanOrEqual(2.5 * long.length);
		await ask('d');
		const large = await store.answer(TAG, asking('identity'), async () => pure(long.repeat(3)));
		expect((await large.text()).length).toBe(3 * long.length);
		expect(store.bytes()).toBe(2 * long.length);
	});

	it('pass a failure on, and ask again', async () => {
		const store = createKeptAnswers();
		await expect(store.answer(TAG, asking('br'), () => Promise.reject(new Error('made up')))).rejects.toThrow(
			'made up'
		);
		expect(await (await store.answer(TAG, asking('identity'), async () => pure())).text()).toBe(long);
	});
});
