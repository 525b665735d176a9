import { siteAddresses } from '$lib/server/sitemap/addresses';
import { sitemapFile } from '$lib/server/sitemap/sitemap';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	new Response(sitemapFile(siteAddresses(url.origin), { origin: url.origin }), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
