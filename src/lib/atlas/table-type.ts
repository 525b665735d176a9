/** What a compiled table is made of: typed columns, a key, and the releases its rows come from. */
import type { SourceId } from './sources.ts';

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';
export interface Column<T extends ColumnType = ColumnType, Optional extends boolean = boolean> {
	type: T;
	optional: Optional;
	description: string;
	/** Decimal places written, for numbers. */
	decimals?: number;
}
type Columns = Record<string, Column>;
type ValueOf<C extends Column> =
	| (C['type'] extends 'text' ? string : C['type'] extends 'boolean' ? boolean : number)
	| (C['optional'] extends true ? null : never);
type RowOfColumns<C extends Columns> = { [K in keyof C]: ValueOf<C[K]> };

export interface Table<C extends Columns = Columns> {
	path: string;
	title: string;
	columns: C;
	key: readonly string[];
	/** Every row comes from these; a table that mixes releases row by row has a `source` column as well. */
	sources: readonly SourceId[];
}
export type RowOf<T> = T extends Table<infer C> ? RowOfColumns<C> : never;

export const text = (description: string): Column<'text', false> => ({
	type: 'text',
	optional: false,
	description
});
export const maybeText = (description: string): Column<'text', true> => ({
	type: 'text',
	optional: true,
	description
});
export const integer = (description: string): Column<'integer', false> => ({
	type: 'integer',
	optional: false,
	description
});
export const maybeInteger = (description: string): Column<'integer', true> => ({
	type: 'integer',
	optional: true,
	description
});
export const number = (description: string, decimals: number): Column<'number', false> => ({
	type: 'number',
	optional: false,
	description,
	decimals
});
export const maybeNumber = (description: string, decimals: number): Column<'number', true> => ({
	type: 'number',
	optional: true,
	description,
	decimals
});
export const boolean = (description: string): Column<'boolean', false> => ({
	type: 'boolean',
	optional: false,
	description
});
export const source = text('Id of the release the row comes from, as in sources.json');
export const lat = number('Latitude, WGS 84, degrees north', 5);
export const lon = number('Longitude, WGS 84, degrees east', 5);

export function table<C extends Columns>(spec: Table<C>): Table<C> {
	return spec;
}
