import type { TableRows } from '../../atlas/tables.ts';
import { areaNames } from './shipped-feeds.ts';

/** The borough a small area lies in, with its name. */
export function boroughFinder(
	tables: TableRows
): (lsoa: string | null) => { code: string; name: string } | undefined {
	const boroughOf = new Map(tables.lsoas.map((row) => [row.code, row.borough]));
	const nameOf = areaNames(tables);
	return (lsoa) => {
		const code = lsoa ? boroughOf.get(lsoa) : undefined;
		return code ? { code, name: nameOf.get(code) ?? code } : undefined;
	};
}
