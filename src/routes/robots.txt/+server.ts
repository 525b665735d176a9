import { unlistedSections } from '$lib/url/public-pages';
import type { RequestHandler } from './$types';

/** The API and figures to embed may be read by anyone; there is only nothing in them to find by searching. */
const openSections: readonly string[] = ['/api', '/embed'];

export const GET: RequestHandler = ({ url }) => {
	const closed = unlistedSections.filter((section) => !openSections.includes(section));
	const lines = [
		'User-agent: *',
		...closed.map((section) => `Disallow: ${section}`),
		'',
		`Sitemap: ${url.origin}/sitemap.xml`,
		''
	];
	return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
