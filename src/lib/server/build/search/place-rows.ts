import type { TableRows } from '../../../atlas/tables.ts';
import { isPublicLibrary } from '../../../atlas/places.ts';
import { searchHref } from '../../../url/search.ts';
import type { SearchRow } from './row.ts';

type PlaceTables = Pick<TableRows, 'boroughs' | 'lsoas' | 'pcns' | 'practices' | 'adviceSites' | 'libraries'>;

/** GP practices, places that give debt advice, and libraries. `serviceHref` leads to the directory's entry of a place. */
export function placeRows(
	tables: PlaceTables,
	serviceHref: (feed: string, id: string) => string | undefined
): SearchRow[] {
	const boroughName = new Map(tables.boroughs.map((row) => [row.code, row.name]));
	const boroughOf = new Map(tables.lsoas.map((row) => [row.code, boroughName.get(row.borough) ?? '']));
	const networkName = new Map(tables.pcns.map((row) => [row.code, row.name]));
	return [
		...tables.practices.map(({ code, name, pcn, address, postcode, lsoa }): SearchRow => {
			const network = pcn ? networkName.get(pcn) : undefined;
			return {
				kind: 'practice',
				ref: code,
				name,
				detail: `${code} ${address ?? ''} ${postcode} ${boroughOf.get(lsoa ?? '') ?? ''} gp surgery doctor`,
				context: ['GP practice', network, postcode].filter(Boolean).join(', '),
				// A practice has no page; a search for its code shows its number and its network.
				href: searchHref(code)
			};
		}),
		...tables.adviceSites.map(({ id, name, address, postcode, lsoa }): SearchRow => {
			const borough = boroughOf.get(lsoa) ?? '';
			return {
				kind: 'advice',
				ref: id,
				name,
				detail: `${address} ${postcode} ${borough} debt money advice`,
				context: `Debt advice, ${borough}`,
				href: serviceHref('debt-advice', id) ?? searchHref(name)
			};
		}),
		...tables.libraries.filter(isPublicLibrary).map(({ id, name, address, postcode, lsoa }): SearchRow => {
			const borough = boroughOf.get(lsoa) ?? '';
			return {
				kind: 'library',
				ref: id,
				name,
				detail: `${address} ${postcode} ${borough} library`,
				context: `Library, ${borough}`,
				href: serviceHref('libraries', id) ?? searchHref(name)
			};
		})
	];
}
