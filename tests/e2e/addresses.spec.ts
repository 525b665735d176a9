import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { statuses } from '../../src/lib/atlas/absence.ts';
import { measureIds } from '../../src/lib/atlas/measures.ts';

const ledTo = async (request: APIRequestContext, path: string) => {
	const answer = await request.get(path, { maxRedirects: 0 });
	return [answer.status(), answer.headers().location];
};

const areas: [string, string][] = [
	['e09000028', 'E09000028-southwark'],
	['E09000028-peckham', 'E09000028-southwark'],
	['southwark', 'E09000028-southwark'],
	['London-Borough-of-Southwark', 'E09000028-southwark'],
	['E83003', 'U33392-barnet-2-pcn'],
	['tower-hamlets-network-6-pcn', 'U08803-bromley-by-bow-and-stepney-health-cic-pcn'],
	['07V', '36L-south-west-london'],
	['nhs-croydon-ccg', '36L-south-west-london'],
	['our-healthier-south-east-london', '72Q-south-east-london'],
	['QRV', 'Z9B2Z-west-and-north-london-icb'],
	['E54000030', 'QKK-south-east-london-icb'],
	['greater-london', 'E12000007-london']
];

test('names, codes and names of before lead to an area’s one address for good', async ({ request }) => {
	for (const [asked, slug] of areas)
		expect(await ledTo(request, `/areas/${asked}`), asked).toEqual([308, `/areas/${slug}`]);
	expect(await ledTo(request, '/areas/southwark?compare=E09000012')).toEqual([
		308,
		'/areas/E09000028-southwark?compare=E09000012'
	]);
});

test('a network that has closed says so, with the last return it made', async ({ request }) => {
	for (const path of ['/areas/U99255', '/areas/tower-hamlets-network-4-pcn']) {
		const answer = await request.get(path);
		expect(answer.status()).toBe(410);
		const text = await answer.text();
		expect(text).toContain('<h1>Tower Hamlets Network 4 PCN has closed</h1>');
		expect(text).toContain('It last made a return for 31 March 2021.');
		expect(text).toContain('name="robots" content="noindex"');
	}
	expect((await request.get('/areas/atlantis')).status()).toBe(404);
});

test('capitals and closing strokes lead to the address as it is', async ({ request }) => {
	expect(await ledTo(request, '/GAPS?areas=borough')).toEqual([308, '/gaps?areas=borough']);
	expect(await ledTo(request, '/Plan/Advice')).toEqual([308, '/plan/advice']);
	expect(await ledTo(request, '/Areas/E09000028-southwark')).toEqual([308, '/areas/E09000028-southwark']);
	expect((await ledTo(request, '/data/'))[0]).toBe(308);
	expect((await ledTo(request, '/NO-SUCH-PAGE'))[0]).toBe(404);
});

test('every page names its one address, and pages for somebody in particular none', async ({
	request,
	baseURL
}) => {
	const canonical = async (path: string) =>
		/<link rel="canonical" href="([^"]*)"/
			.exec(await (await request.get(path)).text())?.[1]
			?.replaceAll('&amp;', '&');
	expect(await canonical('/?utm_source=x')).toBe(`${baseURL}/`);
	expect(await canonical('/gaps?page=2&utm_source=x&areas=borough')).toBe(
		`${baseURL}/gaps?areas=borough&page=2`
	);
	expect(await canonical('/areas/E09000028-southwark?utm_source=x')).toBe(
		`${baseURL}/areas/E09000028-southwark`
	);
	expect(await canonical('/sign-in')).toBeUndefined();
});

test('the site map lists every page, area and service at its one address', async ({ request, baseURL }) => {
	const robots = await (await request.get('/robots.txt')).text();
	expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
	expect(robots).toContain('Disallow: /editor');
	const answer = await request.get('/sitemap.xml');
	expect(answer.headers()['content-type']).toContain('application/xml');
	const text = await answer.text();
	const entries = [...text.matchAll(/<url><loc>([^<]+)<\/loc><lastmod>(\d{4}-\d\d-\d\d)<\/lastmod><\/url>/g)];
	const addresses = entries.map(([, loc = '']) => loc);
	expect(new Set(addresses).size).toBe(addresses.length);
	expect(text.match(/<url>/g)).toHaveLength(addresses.length);
	const services = (await (await request.get('/openreferral/v3/services?per_page=1')).json()) as {
		total_items: number;
	};
	const under = (section: string) =>
		addresses.filter((address) => address.startsWith(`${baseURL}/${section}/`)).length;
	// Every area there is, and the page that sets them side by side.
	expect(under('areas')).toBe(5240 + 1);
	expect(under('support')).toBe(services.total_items);
	expect(
		robots
			.match(/Disallow: (\S+)/g)
			?.some((line) => addresses.some((a) => a.startsWith(baseURL + line.slice(10))))
	).toBe(false);
	const pages = addresses.filter((address) => !/\/(areas|support)\/./.test(address));
	expect(pages.length).toBeGreaterThan(7);
	const some = addresses.filter((_, at) => at % 700 === 0);
	for (const address of [...pages, ...some]) {
		const page = await request.get(address, { maxRedirects: 0 });
		expect(page.status(), address).toBe(200);
		expect((await page.text()).includes(`<link rel="canonical" href="${address}"`), address).toBe(true);
	}
	expect((await request.get('/sitemap-1.xml')).status()).toBe(404);
});

test('llms.txt tells programs what the site has and how it says that a number is missing; every address in it answers', async ({
	request,
	baseURL
}) => {
	const answer = await request.get('/llms.txt');
	expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
	const text = await answer.text();
	for (const status of statuses) expect(text).toContain(`\`${status}\` (“`);
	const { paths } = (await (await request.get('/api/v1/openapi.json')).json()) as { paths: object };
	for (const path of Object.keys(paths)) expect(text).toContain(`[GET /api/v1${path}](${baseURL}/api/v1/`);
	const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
	const ours = [...new Set(linked.filter((address) => address.startsWith(`${baseURL}/`)))];
	const has = (start: string) => ours.filter((address) => address.startsWith(baseURL + start)).length;
	expect(has('/methods/')).toBe(measureIds.length);
	const described = (await (await request.get('/data/datapackage.json')).json()) as {
		resources: { path: string }[];
	};
	expect(has('/data/tables/')).toBe(described.resources.length);
	for (const page of ['/gaps', '/plan', '/data/changes', '/embed']) expect(ours).toContain(baseURL + page);
	expect(ours.filter((address) => /\/(editor|returns|sign-in)/.test(address))).toEqual([]);
	for (const address of ours) {
		expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
	}
});

/** Every page whose address holds choices, with one that it does not have. */
const strange: Record<string, string> = {
	'/': 'areas=zzz',
	'/coverage': 'show=happiness',
	'/gaps': 'show=nope',
	'/plan': 'within=E09000099',
	'/plan/advice': 'n=3',
	'/search': 'query=debt',
	'/support': 'kind=pub',
	'/support/print': 'size=huge',
	'/areas/compare': 'area=E09000012',
	'/data/changes': 'from=1999-01-01',
	'/methods': 'borough=E09000099',
	'/methods/imd-score': 'network=U99999'
};
const notice = (html: string) =>
	/The address asked for something this page does not have \(([^)]*)\)/.exec(html)?.[1];

for (const [path, query] of Object.entries(strange))
	test(`${path} says what of its address it does not have, and links to nothing it would say it of`, async ({
		request
	}) => {
		const html = async (address: string) => (await request.get(address)).text();
		const page = await html(path);
		expect(notice(page)).toBeUndefined();
		expect(notice(await html(`${path}?${query}`))).toBe(query.split('=')[0]);
		expect(notice(await html(`${path}?foo=1`))).toBe('foo');
		const links = new Set(
			[...page.matchAll(/href="(\/[^"#]*\?[^"#]*)/g)]
				.map(([, href = '']) => href.replaceAll('&amp;', '&'))
				.filter((href) => Object.hasOwn(strange, href.replace(/\?.*/s, '')))
		);
		for (const href of [...links].slice(0, 30)) expect(notice(await html(href)), href).toBeUndefined();
	});

test('the gaps page understands “measure”, as the API and pictures call what is shown', async ({
	request
}) => {
	const of = async (query: string) => (await request.get(`/gaps?${query}`)).text();
	const heading = (html: string) => /<h1>(.*?)<\/h1>/s.exec(html)?.[1];
	const asked = await of('measure=link-worker-rate');
	expect(notice(asked)).toBeUndefined();
	expect(heading(asked)).toBe(heading(await of('show=link-worker-rate')));
	expect(heading(asked)).not.toBe(heading(await of('')));
});
