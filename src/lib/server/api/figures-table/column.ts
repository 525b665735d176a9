import type { AreaTypeEntry } from '../../../atlas/area-types.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import type { Measure } from '../../../atlas/measure-type.ts';
import type { SourceRecord } from '../../queries/sources.ts';
import type { FileColumn } from '../tables/column.ts';

/** A figure with everything that is needed to read it alone, years later. */
export interface FigureRow {
	figure: NamedFigure;
	measure: Measure;
	areaType: AreaTypeEntry;
	source: SourceRecord | undefined;
}

/** One column of every table of figures: CSV, its metadata, spreadsheets and GeoParquet are made from this. */
export type FigureColumn = FileColumn<FigureRow>;
