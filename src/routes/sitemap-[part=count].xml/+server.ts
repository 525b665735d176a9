import { error } from '@sveltejs/kit';
import { siteAddresses } from '$lib/server/sitemap/addresses';
import { sitemapFile } from '$lib/server/sitemap/sitemap';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params }) => {
	const file = sitemapFile(siteAddresses(url.origin), { origin: url.origin, part: Number(params.part) });
	if (file === undefined) error(404, 'The addresses of this site fit one file: /sitemap.xml');
	return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
