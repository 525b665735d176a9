import { tableIds } from '../../atlas/tables.ts';
import type { TableId, TableRows } from '../../atlas/tables.ts';

type Row = Record<string, unknown>;
type Rows = Record<TableId, Row[]>;

/** Columns that name something; in a copy they name the copy's own. */
const naming = new Set([
	'code',
	'id',
	'lsoa',
	'borough',
	'sub_icb',
	'icb',
	'pcn',
	'practice',
	'postcode',
	'area'
]);
/** London is 0.84° across, so copies a degree apart leave 11 km between them: no walk leads from one to the next. */
const DEGREES_APART = 1;

/** Which copy a code belongs to: 0 is London itself. */
export const copyOf = (code: string): number => Number(code.split('~')[1] ?? 0);
/** London's own code of what a copy names. */
export const originalOf = (code: string): string => code.split('~')[0] ?? code;
/** How far east of London a copy lies. */
export const degreesEast = (copy: number): number => copy * DEGREES_APART;

/**
 * London made larger or smaller, for measuring how work grows. Below 1, the western part of London with that share of
 * its small areas, as dense as it is; above, whole copies side by side and the western part for the rest, each with
 * areas of its own. England is 6.8 times London, by small areas.
 *
 * @throws RangeError unless the scale is above nought
 */
export function scaleTables(tables: TableRows, scale: number): TableRows {
	if (!(scale > 0 && Number.isFinite(scale))) throw new RangeError('scale must be a number above nought');
	const whole = Math.floor(scale);
	const rest = scale - whole;
	const parts: Rows[] = Array.from({ length: whole }, (_, at) => copied(tables as unknown as Rows, at));
	if (rest > 1e-9) parts.push(copied(westernPart(tables, rest), whole));
	return Object.fromEntries(
		tableIds.map((id) => [id, parts.flatMap((part) => part[id])])
	) as unknown as TableRows;
}

function copied(rows: Rows, at: number): Rows {
	if (at === 0) return rows;
	const copy = (row: Row): Row => {
		const own: Row = { ...row };
		for (const column of Object.keys(own)) {
			const value = own[column];
			if (column === 'lon' && typeof value === 'number') own[column] = value + degreesEast(at);
			else if (naming.has(column) && typeof value === 'string') own[column] = `${value}~${at}`;
		}
		return own;
	};
	return Object.fromEntries(tableIds.map((id) => [id, rows[id].map(copy)])) as Rows;
}

/** The small areas furthest west, and everything that belongs to them. */
function westernPart(tables: TableRows, share: number): Rows {
	const west = new Map<string, number>();
	for (const { lsoa, lon } of tables.postcodes) west.set(lsoa, Math.min(lon, west.get(lsoa) ?? Infinity));
	const ordered = tables.lsoas
		.map(({ code }) => code)
		.sort((a, b) => (west.get(a) ?? Infinity) - (west.get(b) ?? Infinity));
	const lsoas = new Set(ordered.slice(0, Math.max(1, Math.round(share * ordered.length))));
	const inside = (lsoa: string | null) => lsoa !== null && lsoas.has(lsoa);
	const practices = tables.practices.filter(({ lsoa }) => inside(lsoa));
	const networkOf = new Map(practices.map(({ code, pcn }) => [code, pcn]));
	const living = tables.registrations.filter(({ practice, lsoa }) => networkOf.has(practice) && inside(lsoa));
	const networks = new Set(living.flatMap(({ practice }) => networkOf.get(practice) ?? []));
	const held = tables.lsoas.filter(({ code }) => lsoas.has(code));
	const practicesHeld = practices.filter(({ pcn }) => pcn === null || networks.has(pcn));
	const registered = new Set(practicesHeld.map(({ code }) => code));
	const boroughs = new Set(held.map(({ borough }) => borough));
	const pcns = tables.pcns.filter(({ code }) => networks.has(code));
	const subIcbs = new Set([...held, ...pcns].map((row) => row.sub_icb));
	const boards = tables.subIcbs.filter(({ code }) => subIcbs.has(code));
	const icbs = new Set(boards.map(({ icb }) => icb));
	const part: Partial<TableRows> = {
		lsoas: held,
		registrations: living.filter(({ practice }) => registered.has(practice)),
		pcns,
		practices: practicesHeld,
		boroughs: tables.boroughs.filter(({ code }) => boroughs.has(code)),
		subIcbs: boards,
		icbs: tables.icbs.filter(({ code }) => icbs.has(code)),
		pcnStaff: tables.pcnStaff.filter(({ pcn }) => networks.has(pcn))
	};
	return Object.fromEntries(
		tableIds.map((id) => {
			const rows = (part[id] ?? tables[id]) as Row[];
			return [id, part[id] ? rows : rows.filter(({ lsoa }) => typeof lsoa !== 'string' || lsoas.has(lsoa))];
		})
	) as Rows;
}
