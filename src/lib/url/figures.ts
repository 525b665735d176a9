import type { AreaType } from '../atlas/area-types.ts';
import type { MeasureId } from '../atlas/measures.ts';

/** Figures by area, as a page shows them and as every file of them is asked for. */
export interface FiguresAddress {
	measures: readonly MeasureId[];
	areas: AreaType;
	/** Left out: the latest of each measure. */
	period?: 'all' | (string & {});
	/** Code of the area to stay within. */
	within?: string;
}

/** What figures can be had as; the address is the same but for its ending. */
export const figureFormats = {
	json: { suffix: '', label: 'JSON' },
	csv: { suffix: '.csv', label: 'CSV' },
	xlsx: { suffix: '.xlsx', label: 'Spreadsheet (XLSX)' },
	geojson: { suffix: '.geojson', label: 'GeoJSON' },
	parquet: { suffix: '.parquet', label: 'GeoParquet' }
} as const;
export type FigureFormat = keyof typeof figureFormats;

function href(format: FigureFormat, { measures, areas, period, within }: FiguresAddress): string {
	const query = new URLSearchParams({ measure: measures.join(','), areas });
	if (period) query.set('period', period);
	if (within) query.set('within', within);
	return `/api/v1/figures${figureFormats[format].suffix}?${query}`.replaceAll('%2C', ',');
}

/** Boundaries are given once an area, so a map file holds one measure at one date. */
const isOneMap = ({ measures, period, areas }: FiguresAddress) =>
	measures.length === 1 && period !== 'all' && areas !== 'london';

/** The files a figure by area offers under itself: for the actions of FigureFrame. */
function files(address: FiguresAddress): { label: string; href: string; download: true }[] {
	const formats: FigureFormat[] = isOneMap(address) ? ['csv', 'xlsx', 'geojson'] : ['csv', 'xlsx'];
	return formats.map((format) => ({
		label: figureFormats[format].label,
		href: href(format, address),
		download: true
	}));
}

/** Addresses of figures as data, in each format: the same query with another ending. */
export const figuresUrl = {
	json: (address: FiguresAddress) => href('json', address),
	csv: (address: FiguresAddress) => href('csv', address),
	xlsx: (address: FiguresAddress) => href('xlsx', address),
	geojson: (address: FiguresAddress) => href('geojson', address),
	parquet: (address: FiguresAddress) => href('parquet', address),
	files
};
