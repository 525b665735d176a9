import type { SourceId } from '../../atlas/sources.ts';
import { sourcesNamed } from '../queries/sources.ts';

/** A source as the API gives it: who says so, as of when, on what terms. */
export function sourceRecords(ids: Iterable<SourceId>) {
	return sourcesNamed([...new Set(ids)]).map((source) => ({
		id: source.id,
		title: source.title,
		publisher: source.publisher,
		url: source.url,
		vintage: source.vintage,
		published: source.published || null,
		licence: source.licence,
		licenceUrl: source.licence_url,
		attribution: source.attribution,
		note: source.note
	}));
}
