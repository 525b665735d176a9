import type { FigureSource } from '../../atlas/figure-source.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { sourcesNamed } from '../queries/sources.ts';

/** Where a source stands on the data page. */
export const sourceHref = (id: SourceId): string => `/data#${id}`;

/** The named sources in the order asked for, each once. */
export function figureSources(ids: readonly SourceId[]): FigureSource[] {
	return sourcesNamed([...new Set(ids)]).map(({ id, title, publisher, vintage, licence }) => ({
		title,
		publisher,
		vintage,
		licence,
		href: sourceHref(id)
	}));
}
