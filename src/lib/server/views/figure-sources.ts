import type { FigureSource } from '../../atlas/figure-source.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { sourcesNamed } from '../queries/sources.ts';

/** Where a source stands on the data page. */
export const sourceHref = (id: SourceId): string => `/data#${id}`;

/** Who says how many posts there were in each quarter held: the earlier ones, and the newest. */
export const quarterSources: readonly SourceId[] = ['pcn-workforce-history', 'pcn-workforce-2026-06'];
/** The same of boroughs: networks' posts, shared out by where their patients lived. */
export const boroughQuarterSources: readonly SourceId[] = [...quarterSources, 'registrations-2022-07'];

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
