import type { AreaTypeEntry } from '../../../atlas/area-types.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import type { SourceRecord } from '../../queries/sources.ts';
import type { Cell } from '../csv.ts';

/** A figure with everything that is needed to read it alone, years later. */
export interface FigureRow {
	figure: NamedFigure;
	measure: Measure;
	areaType: AreaTypeEntry;
	source: SourceRecord | undefined;
}

/** One column of every table of figures: CSV, its metadata, the spreadsheet and GeoParquet are made from this. */
export interface FigureColumn {
	/** For programs: the name in GeoParquet and in the metadata. */
	name: string;
	/** For people: the heading. */
	title: string;
	/** What a cell holds, and when it is empty. */
	description: string;
	datatype: 'string' | 'number' | 'integer' | 'date' | 'anyURI';
	cell: (row: FigureRow) => Cell;
}
