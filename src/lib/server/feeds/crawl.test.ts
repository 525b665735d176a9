import { afterEach, describe, expect, it } from 'vitest';
import { crawl } from './crawl.ts';
import { client, closeFeeds, feedOf, onlyServices } from './made-up-crawl.ts';
import { madeUpService, madeUpServices, pageOfOneFromZero, pageOfThree } from './made-up-feed.ts';

afterEach(closeFeeds);
const twelve = madeUpServices(12);

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
