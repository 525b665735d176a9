import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFeedClient } from './client.ts';
import type { FeedClient, FeedClientOptions } from './client.ts';
import { crawl } from './crawl.ts';
import { madeUpService, madeUpServices, pageOfOneFromZero, pageOfThree, startFeed } from './made-up-feed.ts';
import type { Answering, MadeUpFeed } from './made-up-feed.ts';
import { isPublicAddress } from './public-address.ts';

const open: { feeds: MadeUpFeed[]; clients: FeedClient[] } = { feeds: [], clients: [] };
afterEach(async () => {
	await Promise.all(open.clients.splice(0).map((client) => client.close()));
	await Promise.all(open.feeds.splice(0).map((feed) => feed.close()));
});
async function feedOf(answer: Answering) {
	const feed = await startFeed(answer);
	open.feeds.push(feed);
	return feed;
}
function client(options: FeedClientOptions = {}) {
	const one = createFeedClient({ allowPrivate: true, pace: 0, patience: 1, timeout: 2_000, ...options });
	open.clients.push(one);
	return one;
}
const twelve = madeUpServices(12);
const onlyServices =
	(answer: Answering): Answering =>
	(url, ...rest) =>
		url.pathname === '/services' ? answer(url, ...rest) : null;

describe('every service of a feed', () => {
	it('of 3.0, from its root, its list, or either with a slash', async () => {
		const feed = await feedOf((url) =>
			url.pathname === '/'
				? { version: 'HSDS-UK-3.0' }
				: url.pathname === '/services'
					? pageOfThree(twelve, url)
					: null
		);
		for (const address of [feed.origin, `${feed.origin}/`, `${feed.origin}/services`]) {
			const { items, pages } = await crawl(address, client());
			expect([items.length, pages]).toEqual([12, 3]);
		}
	});

	it('of 1.0, whose pages begin at 0', async () => {
		const feed = await feedOf(onlyServices((url) => pageOfOneFromZero(twelve, url)));
		const { items } = await crawl(feed.origin, client());
		expect(new Set(items.map((item) => (item as { id: string }).id)).size).toBe(12);
	});

	it('asks for the whole of a service its list shows in part', async () => {
		const { contacts: _contacts, ...shallow } = madeUpService(1);
		const feed = await feedOf((url) =>
			url.pathname === '/services'
				? pageOfThree([shallow], url)
				: url.pathname.startsWith('/services/')
					? { ...shallow, description: 'Whole' }
					: null
		);
		expect((await crawl(feed.origin, client())).items).toMatchObject([{ description: 'Whole' }]);
	});

	it('keeps what the list says when a service has no page', async () => {
		const { contacts: _contacts, ...shallow } = madeUpService(1);
		const feed = await feedOf(onlyServices((url) => pageOfThree([shallow], url)));
		expect(await crawl(feed.origin, client())).toMatchObject({ items: [shallow], withoutDetail: 1 });
	});

	it('of a dump, in JSON or a line each', async () => {
		const feed = await feedOf((url) =>
			url.pathname === '/dump.json'
				? twelve
				: url.pathname === '/dump.ndjson'
					? twelve.map((one) => JSON.stringify(one)).join('\n')
					: null
		);
		for (const name of ['dump.json', 'dump.ndjson'])
			expect((await crawl(`${feed.origin}/${name}`, client())).items).toHaveLength(12);
	});

	it('does not believe a first page that says it is the last and counts more', async () => {
		const feed = await feedOf(
			onlyServices((url) => ({ ...pageOfThree(twelve, url), total_pages: 1, last_page: true }))
		);
		const { items, remarks } = await crawl(feed.origin, client());
		expect(items).toHaveLength(12);
		expect(remarks.join()).toMatch(/only page, of 12/);
	});

	it('looks up organisations and terms that are named only by their ids', async () => {
		const list = [
			madeUpService(1, { organization_id: 'org', attributes: [{ id: 'a', taxonomy_term_id: 'term' }] })
		];
		const beside: Record<string, object[]> = {
			'/services': list,
			'/organizations': [{ id: 'org', name: 'Made-up Advice' }],
			'/taxonomy_terms': [{ id: 'term', name: 'Debt' }]
		};
		const feed = await feedOf((url) => {
			const found = beside[url.pathname];
			return found ? pageOfThree(found, url) : null;
		});
		expect((await crawl(feed.origin, client())).items).toMatchObject([
			{ organization: { name: 'Made-up Advice' }, attributes: [{ taxonomy_term: { name: 'Debt' } }] }
		]);
	});

	it('of a server that refuses the page size', async () => {
		const feed = await feedOf(
			onlyServices((url, _request, response) =>
				url.searchParams.has('per_page') && url.searchParams.get('page') === '1'
					? void response.writeHead(422).end()
					: pageOfThree(twelve, url)
			)
		);
		expect((await crawl(feed.origin, client())).items).toHaveLength(12);
	});

	it('tries again after a passing fault, and says who asks', async () => {
		let times = 0;
		let agent: string | undefined;
		const feed = await feedOf(
			onlyServices((url, request, response) => {
				agent = request.headers['user-agent'];
				if (++times === 2) return void response.writeHead(503).end();
				return pageOfThree(twelve, url);
			})
		);
		expect((await crawl(feed.origin, client())).items).toHaveLength(12);
		expect(agent).toMatch(/LondonProvisionAtlas/);
	});
});

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
		const localhost = createFeedClient({ pace: 0, patience: 1 });
		open.clients.push(localhost);
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

	it.each([
		'127.0.0.1',
		'10.1.2.3',
		'172.16.0.1',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'0.0.0.0',
		'::1',
		'fe80::1',
		'fc00::1',
		'::ffff:127.0.0.1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'nonsense'
	])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
	it.each(['8.8.8.8', '2a00:1450:4009::1'])('%s is public', (address) =>
		expect(isPublicAddress(address)).toBe(true)
	);

	it('may not send us to a private address, to another scheme, or round and round', async () => {
		const to =
			(location: string): Answering =>
			(_url, _request, response) =>
				void response.writeHead(302, { location }).end();
		expect(await refused(to('file:///etc/passwd'))).toMatch(/file: addresses are not read/);
		expect(await refused(to('/services'), {}, '/services')).toMatch(/address to address without end/);
		expect(await refused(to('http://user:secret@example.org/'))).toMatch(/user name or password/);
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
		expect(await crawl(feed.origin, client(), { limits })).toMatchObject({ pages: 20 });
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
