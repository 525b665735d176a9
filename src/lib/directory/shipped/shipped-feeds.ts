import type { TableRows } from '../../atlas/tables.ts';

/** The lists that ship with the atlas, by the feed id their services carry. */
export const shippedFeeds = {
	'debt-advice': {
		name: 'Debt advice',
		source: 'debt-advice-2026-04',
		note: 'Free debt advice, from the locator of the Money and Pensions Service.'
	},
	libraries: {
		name: 'Public libraries',
		source: 'libraries-2023',
		note: 'Public libraries open in 2023, from Arts Council England.'
	},
	'link-workers': {
		name: 'Link workers of primary care networks',
		source: 'practice-pcn-map-2026-07',
		note: 'How to ask for a link worker in each network, made from its list of GP practices.'
	},
	'named-schemes': {
		name: 'Schemes named in the founding documents',
		source: null,
		note: 'Schemes that documents of 2018 and 2019 name. History, until someone confirms them.'
	}
} as const;

export const areaNames = (tables: TableRows): Map<string, string> =>
	new Map(tables.boroughs.map((row) => [row.code, row.name]));
