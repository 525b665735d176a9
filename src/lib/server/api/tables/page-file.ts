import type { AreaType } from '../../../atlas/area-types.ts';
import { kebab } from '../../../atlas/names.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import type { TableSuffix } from '../../../url/table-files.ts';
import type { WorkbookSheet } from '../workbook/cells.ts';
import type { WorkbookTable } from '../workbook/front-sheets.ts';
import type { WrittenTable } from './file-table.ts';

/** What a page shows as tables, to be had as files. */
export interface PageFile {
	title: string;
	/** Name of the files, without an ending: fileStem. */
	stem: string;
	/** Address of each format: the path with its ending, and the same query. */
	address: (suffix: TableSuffix) => string;
	/** What the CSV holds. */
	csv: WrittenTable;
	/** What a workbook holds, a sheet each. */
	tables: readonly WrittenTable[];
	/** Kinds of area that rows are about. */
	areas: readonly AreaType[];
	/** The kind of area that each row of the CSV is one of; undefined for a table that is no map. */
	map?: AreaType;
	caveats: readonly string[];
	sources: readonly SourceId[];
	/** Where the same is had as JSON. */
	dataAddress: string;
	/** Sheets of a workbook after its tables: what the numbers are worked out from. */
	workings?: readonly (WorkbookTable & { data: WorkbookSheet })[];
}

/** "<what>_<kind of area>_<date>_<area>", as files of figures are named. */
export const fileStem = (what: string, areas: string, when: string, place: string): string =>
	[what, areas, when, place].map((part) => kebab(part)).join('_');
