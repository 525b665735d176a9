import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { FeedClientOptions } from './client.ts';
import { crawl } from './crawl.ts';
import { client, closeFeeds, feedOf, onlyServices } from './made-up-crawl.ts';
import { madeUpService, madeUpServices, pageOfThree } from './made-up-feed.ts';
import type { Answering } from './made-up-feed.ts';

afterEach(closeFeeds);
const twelve = madeUpServices(12);

describe('a feed that means harm, or is unwell', () => {
	const refused = async (answer: Answering, options: FeedClientOptions = {}, path = '') => {
		const feed = await feedOf(answer);
		return crawl(`${feed.origin}${path}`, client(options)).then(
			() => 'read',
			(error: Error) => `${error.name}: ${error.message}`
		);
	};

	it('may not be inside a private network unless that is allowed', async () => {
		expect(await refused(() => twelve, { allowPrivate: false })).toMatch(
			/FeedError: 127\.0\.0\.1 is an address inside a private network/
		);
		const localhost = client({ allowPrivate: false });
		await expect(crawl('http://localhost:8765/', localhost)).rejects.toThrow(
			/localhost is an address inside/
		);
		for (const address of [
			'http://[::1]/',
			'http://[::ffff:10.0.0.1]/',
			'http://0x7f.1/',
			'http://2130706433/',
			'http://169.254.169.254/latest'
		]) {
			await expect(crawl(address, localhost), address).rejects.toThrow(/private network/);
		}
	});

	it('may not send us to a private address, to another scheme, or round and round', async () => {
		const to =
			(location: string): Answering =>
			(_url, _request, response) =>
				void response.writeHead(302, { location }).end();
		expect(await refused(to('file:///etc/passwd'))).toMatch(/file: addresses are not read/);
		expect(await refused(to('/services'), {}, '/services')).toMatch(/address to address without end/);
		expect(await refused(to('http://user:secret@example.org/'))).toMatch(/user name or password/);
	});

	it('is not taken for whole when it has more pages than are read', async () => {
		const feed = await feedOf(onlyServices((url) => pageOfThree(twelve, url)));
		const limits = { pages: 3, services: 100, perPage: 5 };
		expect((await crawl(feed.origin, client(), { limits })).items).toHaveLength(12);
		await expect(crawl(feed.origin, client(), { limits: { ...limits, pages: 2 } })).rejects.toThrow(
			/^The feed has more than 2 pages, the most that are read\.$/
		);
	});

	it('is stopped when a page is too large, packed or not', async () => {
		expect(await refused(() => 'x'.repeat(3_000_000), { mostBytes: 1_000_000 })).toMatch(/more than 1 MB/);
		const bomb = gzipSync(Buffer.alloc(30_000_000, 32));
		expect(
			await refused(
				(_url, _request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
				{ mostBytes: 1_000_000 }
			)
		).toMatch(/more than 1 MB/);
	});

	it('is stopped when its pages never end, or repeat', async () => {
		const endless: Answering = onlyServices((url) => {
			const page = Number(url.searchParams.get('page'));
			return { last: false, content: [madeUpService(page)], number: page };
		});
		const feed = await feedOf(endless);
		const limits = { pages: 20, services: 1_000, perPage: 1 };
		await expect(crawl(feed.origin, client(), { limits })).rejects.toThrow(/more than 20 pages/);
		const again = await feedOf(onlyServices(() => ({ last: false, content: twelve })));
		expect((await crawl(again.origin, client())).items).toHaveLength(12);
		expect(again.asked.length).toBeLessThan(6);
		await expect(crawl(feed.origin, client(), { limits: { ...limits, services: 5 } })).rejects.toThrow(
			/more than 5 services/
		);
	});

	it('is given up when it hangs, half answers, or breaks off in the middle of its pages', async () => {
		expect(await refused(() => undefined, { timeout: 100 })).toMatch(/did not answer within/);
		expect(
			await refused(
				(_url, _request, response) =>
					void response.writeHead(200, { 'content-length': '1000' }).write('{"contents":['),
				{ timeout: 100 }
			)
		).toMatch(/did not answer|broke off/);
		expect(
			await refused(
				onlyServices((url) =>
					url.searchParams.get('page') === '3' ? '{"contents": [{"id"' : pageOfThree(twelve, url)
				)
			)
		).toMatch(/not whole JSON/);
		expect(
			await refused(
				onlyServices((url) => (url.searchParams.get('page') === '3' ? null : pageOfThree(twelve, url)))
			)
		).toMatch(/answered 404/);
	});

	it.each<[string, Answering]>([
		['never answers', () => undefined],
		[
			'answers, and then sends nothing',
			(_url, _request, response) => void response.writeHead(200).flushHeaders()
		],
		[
			'sends a byte at a time without end',
			(_url, _request, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				const drip = setInterval(() => response.write(' '), 10);
				response.on('close', () => clearInterval(drip));
			}
		]
	])('that %s is given up in words, at its start and in the middle of its pages', async (_, hang) => {
		expect(await refused(hang, { timeout: 150 })).toMatch(/did not answer within/);
		expect(
			await refused(
				onlyServices((url, ...rest) =>
					url.searchParams.get('page') === '2' ? hang(url, ...rest) : pageOfThree(twelve, url)
				),
				{ timeout: 150 }
			)
		).toMatch(/page=2.* did not answer within/);
		// A list can do without the pages of its services; it says for how many it had to.
		const { contacts: _contacts, ...shallow } = madeUpService(1);
		const feed = await feedOf((url, ...rest) =>
			url.pathname.startsWith('/services/')
				? hang(url, ...rest)
				: url.pathname === '/services'
					? pageOfThree([shallow], url)
					: null
		);
		expect(await crawl(feed.origin, client({ timeout: 150 }))).toMatchObject({
			items: [shallow],
			withoutDetail: 1
		});
	});

	it('is given up when it takes too long in all, though every answer comes in time', async () => {
		expect(
			await refused(
				onlyServices(() => ({ last: false, content: [madeUpService(Math.floor(Math.random() * 1e9))] })),
				{ timeoutInAll: 300, pace: 20 }
			)
		).toMatch(/could not be read within/);
	});

	it('is not taken without the pages of its services because someone cancelled it', async () => {
		const cancel = new AbortController();
		const shallow = madeUpServices(12).map(({ contacts: _contacts, ...rest }) => rest);
		const answer: Answering = (url) => {
			if (url.pathname.startsWith('/services/')) cancel.abort();
			return url.pathname === '/services' ? pageOfThree(shallow, url) : null;
		};
		expect(await refused(answer, { signal: cancel.signal })).toBe('FeedError: The reading was cancelled.');
	});

	it('is named when it is no feed', async () => {
		expect(await refused(() => '<html>Down for maintenance</html>')).toMatch(/web page or XML/);
		await expect(crawl('not an address', client())).rejects.toThrow(/not a web address/);
		await expect(crawl('ftp://example.org/', client())).rejects.toThrow(/ftp: addresses are not read/);
	});
});
