import type { SourceId } from '../../atlas/sources.ts';
import { sourcesNamed } from '../queries/sources.ts';

/** A source as the figure container shows it: who says so, as of when, and where the whole entry stands. */
export interface FigureSource {
	title: string;
	publisher: string;
	vintage: string;
	licence: string;
	/** Address of the entry on the data page. */
	href: string;
}

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
