import type { SourceId } from '../../atlas/sources.ts';
import { sourcesNamed } from '../queries/sources.ts';
import { settings } from '../settings.ts';

/** What boroughs returned has its page on this site: in a file it needs the site’s name before it. */
export const publicAddress = (url: string): string => (url.startsWith('/') ? settings.origin + url : url);

/** A source as the API gives it: who says so, as of when, on what terms. */
export function sourceRecords(ids: Iterable<SourceId>) {
	return sourcesNamed([...new Set(ids)]).map((source) => ({
		id: source.id,
		title: source.title,
		publisher: source.publisher,
		url: publicAddress(source.url),
		vintage: source.vintage,
		published: source.published || null,
		licence: source.licence,
		licenceUrl: source.licence_url,
		attribution: source.attribution,
		note: source.note
	}));
}

/** "Source: NHS England, Primary Care Network Workforce, 30 June 2026." */
export function sourceWords(ids: Iterable<SourceId>): string {
	const named = sourcesNamed([...new Set(ids)]);
	const words = named.map(({ publisher, title, vintage }) => `${publisher}, ${title}, ${vintage}`);
	return `Source${named.length > 1 ? 's' : ''}: ${words.join('; ')}.`;
}
