import type { FigureAction } from './pictures.ts';

/**
 * Endings of the addresses of a page’s table: the table, a workbook of it, what its columns are; and the table on a map,
 * for those with a row an area.
 */
export const tableSuffixes = ['csv', 'xlsx', 'csv-metadata.json', 'geojson'] as const;
export type TableSuffix = (typeof tableSuffixes)[number];

/** The files a page’s table is offered as, under its figure. */
export const tableActions = (address: (suffix: TableSuffix) => string): FigureAction[] => [
	{ label: 'CSV', href: address('csv'), download: true },
	{ label: 'Spreadsheet (XLSX)', href: address('xlsx'), download: true },
	{ label: 'What the columns mean', href: address('csv-metadata.json') }
];

/** The same, and the table on a map: for a table that has a row an area. */
export const areaTableActions = (address: (suffix: TableSuffix) => string): FigureAction[] => [
	...tableActions(address),
	{ label: 'GeoJSON', href: address('geojson'), download: true }
];
