import { closedSections } from '$lib/url/public-pages';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => {
	const lines = [
		'User-agent: *',
		...closedSections.map((section) => `Disallow: ${section}`),
		'',
		`Sitemap: ${url.origin}/sitemap.xml`,
		''
	];
	return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
