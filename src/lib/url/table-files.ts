import type { FigureAction } from './pictures.ts';

/** Endings of the addresses of a page’s table: the table, a workbook of it, and what its columns are. */
export const tableSuffixes = ['csv', 'xlsx', 'csv-metadata.json'] as const;
export type TableSuffix = (typeof tableSuffixes)[number];

/** The files a page’s table is offered as, under its figure. */
export const tableActions = (address: (suffix: TableSuffix) => string): FigureAction[] => [
	{ label: 'CSV', href: address('csv'), download: true },
	{ label: 'Spreadsheet (XLSX)', href: address('xlsx'), download: true },
	{ label: 'What the columns mean', href: address('csv-metadata.json') }
];
