import type { AreaType } from '../atlas/area-types.ts';
import { measureOf } from '../atlas/measures.ts';
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

interface FigureFile {
	label: string;
	href: string;
	download: true;
}

/** A figure of more than this is a table, whose map files would be a list longer than itself: the API has each of them. */
const MOST_MAPS = 2;

/**
 * The figures on a map. Boundaries are given once an area, so a map file holds one measure at one date, and a figure of
 * two has two. London is one area, and no map.
 */
function mapFiles(address: FiguresAddress): FigureFile[] {
	const { measures, period, areas } = address;
	if (measures.length > MOST_MAPS || period === 'all' || areas === 'london') return [];
	const { label } = figureFormats.geojson;
	return measures.map((measure) => ({
		label: measures.length === 1 ? label : `${label}: ${measureOf(measure).shortName.toLowerCase()}`,
		href: href('geojson', { ...address, measures: [measure] }),
		download: true
	}));
}

/** The files a figure by area offers under itself: for the actions of FigureFrame. */
function files(address: FiguresAddress): FigureFile[] {
	const tables = (['csv', 'xlsx'] as const).map((format) => ({
		label: figureFormats[format].label,
		href: href(format, address),
		download: true as const
	}));
	return [...tables, ...mapFiles(address)];
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

/**
 * What the map of one area is coloured by: need and link workers of the networks that serve it. Null for a small area,
 * inside which no network is held as lying.
 */
export const placeFigures = ({
	code,
	type
}: {
	code: string;
	type: AreaType;
}): Omit<FiguresAddress, 'period'> | null =>
	type === 'lsoa'
		? null
		: {
				measures: ['imd-score', 'link-worker-rate'],
				areas: 'pcn',
				...(type !== 'london' && { within: code })
			};
