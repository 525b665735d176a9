import { measureIds } from '../../atlas/measures.ts';
import { methodHref } from '../../atlas/methods/topic-type.ts';
import { isFormOrResult, isUnlisted } from '../../url/public-pages.ts';
import { supportUrl } from '../../url/support.ts';
import { atlasMeta, statement } from '../database.ts';
import { pagePaths } from './pages.ts';
import type { SitemapEntry } from './sitemap.ts';

/** Every public address with the day it last changed: pages, methods, areas (small ones last), and services of the directory. */
export function siteAddresses(origin: string): SitemapEntry[] {
	const lastmod = atlasMeta().updated ?? '';
	const pages = pagePaths.filter((path) => !isUnlisted(path) && !isFormOrResult(path));
	const areas = statement<{ slug: string }>("select slug from area order by type = 'lsoa', type, code").all();
	const services = statement<{ id: string; name: string }>(
		"select id, json_extract(listing, '$.name') as name from service order by id"
	).all();
	return [
		...pages,
		...measureIds.map(methodHref),
		...areas.map(({ slug }) => `/areas/${slug}`),
		...services.map(({ id, name }) => supportUrl.serviceHref(name, id))
	].map((path) => ({ loc: new URL(path, origin).href, lastmod }));
}
