import { tableIds } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';
import { readCompiledTable } from '../compiled/read-tables.ts';

/** The large tables, and the releases that are laid over them or look something up in them. */
const largeTables: Partial<Record<TableId, readonly ReleaseKind[]>> = {
	postcodes: ['practice-map', 'advice-list'],
	registrations: ['practice-map']
};
/** Tables that no upload touches. */
const untouched = new Set<TableId>(['deprivation', 'census', 'digitalExclusion', 'publishedAverages']);

/** The tables of data/ that releases of these kinds need; the others are left empty, for reading them takes seconds. */
export function tablesFor(directory: string, kinds: ReadonlySet<ReleaseKind>): TableRows {
	const needed = (id: TableId) =>
		!untouched.has(id) && (largeTables[id]?.some((kind) => kinds.has(kind)) ?? true);
	return Object.fromEntries(
		tableIds.map((id) => [id, needed(id) ? readCompiledTable(directory, id) : []])
	) as unknown as TableRows;
}
