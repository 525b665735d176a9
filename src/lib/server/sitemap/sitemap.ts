/** The most addresses one file may list (sitemaps.org protocol 0.9). */
export const LARGEST_SITEMAP = 50_000;

export interface SitemapEntry {
	/** Whole address. */
	loc: string;
	/** ISO date. */
	lastmod: string;
}

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const rows = (tag: 'url' | 'sitemap', entries: readonly SitemapEntry[]) =>
	entries.map(
		({ loc, lastmod }) => `<${tag}><loc>${escapeXml(loc)}</loc><lastmod>${lastmod}</lastmod></${tag}>`
	);

/** One file of addresses. */
export function urlSet(entries: readonly SitemapEntry[]): string {
	return [head, `<urlset ${namespace}>`, ...rows('url', entries), '</urlset>', ''].join('\n');
}

/** A file that names the files, for a site with more addresses than one may list. */
export function sitemapIndex(parts: readonly SitemapEntry[]): string {
	return [head, `<sitemapindex ${namespace}>`, ...rows('sitemap', parts), '</sitemapindex>', ''].join('\n');
}

/** Entries in files of at most `largest`. */
export function inParts<T>(entries: readonly T[], largest = LARGEST_SITEMAP): T[][] {
	return Array.from({ length: Math.ceil(entries.length / largest) }, (_, at) =>
		entries.slice(at * largest, (at + 1) * largest)
	);
}

/**
 * `/sitemap.xml` (no part) or `/sitemap-2.xml` (part 2): every address where they fit one file, otherwise the list of
 * files and each of them. Undefined for a part there is not.
 */
export function sitemapFile(
	entries: readonly SitemapEntry[],
	{ origin, part, largest = LARGEST_SITEMAP }: { origin: string; part?: number; largest?: number }
): string | undefined {
	const parts = inParts(entries, largest);
	if (part === undefined) {
		if (parts.length <= 1) return urlSet(entries);
		return sitemapIndex(
			parts.map((members, at) => ({
				loc: `${origin}/sitemap-${at + 1}.xml`,
				lastmod: members.reduce((latest, { lastmod }) => (lastmod > latest ? lastmod : latest), '')
			}))
		);
	}
	const members = parts.length > 1 ? parts[part - 1] : undefined;
	return members && urlSet(members);
}
