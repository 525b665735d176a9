import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** What names lead to, in turn; the last again and again. Nothing here is looked up or reached. */
const names = new Map<string, string[][]>();
const asked: string[] = [];
const answers = new Map<string, () => Response>();

vi.mock('node:dns', () => ({
	lookup: (
		name: string,
		_options: object,
		done: (error: Error | null, addresses: LookupAddress[]) => void
	) => {
		const turns = names.get(name) ?? [[]];
		const addresses = (turns.length > 1 ? turns.shift() : turns[0]) ?? [];
		done(
			null,
			addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
		);
	}
}));
vi.mock('undici', async (original) => ({
	...(await original<object>()),
	fetch: async (url: URL) => {
		asked.push(url.href);
		return answers.get(url.href)?.() ?? new Response('Not here', { status: 404 });
	}
}));

const { createFeedClient } = await import('./client.ts');
const { checkFeedAddress, guardedLookup } = await import('./public-address.ts');

const looked = (name: string, allowPrivate = false) =>
	new Promise<string | LookupAddress[]>((resolve) => {
		const found: Parameters<LookupFunction>[2] = (error, addresses) =>
			resolve(error ? error.message : (addresses as LookupAddress[]));
		guardedLookup(allowPrivate)(name, { all: true }, found);
	});

beforeEach(() => {
	names.clear();
	answers.clear();
	asked.length = 0;
});

describe('a redirect', () => {
	const start = 'https://feed.example/services';
	const client = createFeedClient({ pace: 0, patience: 1 });
	const sendTo = (location: string) =>
		answers.set(start, () => new Response(null, { status: 302, headers: { location } }));

	it.each([
		'http://127.0.0.1/',
		'http://localhost.:80@127.0.0.1/',
		'http://[::1]:8080/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:7f00:1]/',
		'http://2130706433/',
		'http://0x7f000001/',
		'http://0177.0.0.1/',
		'http://127.1/',
		'http://0/',
		'http://127%E3%80%820%E3%80%820%E3%80%821/',
		'http://127.0.0.1./',
		'//169.254.169.254/latest/meta-data/',
		'http://[fd00:ec2::254]/',
		'http://100.64.0.1/',
		'http://192.168.0.1/',
		'http://[64:ff9b::a00:1]/',
		'https://feed.example@127.0.0.1/',
		'http://127.0.0.1#@feed.example/',
		'http://127.0.0.1\\@feed.example/',
		'file:///etc/passwd',
		'gopher://feed.example/',
		'data:application/json,[]',
		'ftp://feed.example/'
	])('to %s is not followed', async (location) => {
		sendTo(location);
		await expect(client.get(new URL(start))).rejects.toThrow(
			/private network|not read|user name or password/
		);
		expect(asked).toEqual([start]);
	});

	it('to another public address is', async () => {
		sendTo('https://other.example/services');
		answers.set('https://other.example/services', () => new Response('[]'));
		expect((await client.get(new URL(start))).url.href).toBe('https://other.example/services');
		expect(asked).toEqual([start, 'https://other.example/services']);
	});
});

describe('a name', () => {
	it.each([['127.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['169.254.169.254'], ['fd00:ec2::254'], ['0.0.0.0']])(
		'that leads to %s is not connected to',
		async (address) => {
			names.set('feed.example', [[address]]);
			expect(await looked('feed.example')).toMatch(/feed\.example is an address inside a private network/);
			expect(await looked('feed.example', true)).toEqual([expect.objectContaining({ address })]);
		}
	);

	it('is refused for one private address among public ones', async () => {
		names.set('feed.example', [['8.8.8.8', '10.0.0.1']]);
		expect(await looked('feed.example')).toMatch(/private network/);
	});

	it('is looked at anew for each connection: one that changes is refused', async () => {
		names.set('feed.example', [['8.8.8.8'], ['127.0.0.1']]);
		expect(await looked('feed.example')).toEqual([{ address: '8.8.8.8', family: 4 }]);
		expect(await looked('feed.example')).toMatch(/private network/);
	});

	it('that leads nowhere is said to', async () => {
		names.set('feed.example', [[]]);
		const outcome = await new Promise<unknown>((resolve) =>
			guardedLookup(false)('feed.example', {}, (error) => resolve(error?.message))
		);
		expect(outcome).toMatch(/has no address/);
	});
});

it('an address as someone types it is held to the same', () => {
	for (const address of ['http://user@feed.example/', 'http://:secret@feed.example/'])
		expect(() => checkFeedAddress(new URL(address), false)).toThrow(/user name or password/);
	expect(() => checkFeedAddress(new URL('javascript:alert(1)'), true)).toThrow(/not read/);
	expect(() => checkFeedAddress(new URL('https://feed.example/services'), false)).not.toThrow();
});
