import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { checkedAgainst } from './checked-against.ts';
import { corrections } from './corrections.ts';
import { feeds } from './feeds.ts';
import { importNames } from './import-names.ts';
import { publications } from './publications.ts';
import { returns } from './returns.ts';
import { spreadsheets } from './spreadsheets.ts';

export interface Migration {
	name: string;
	sql: string;
}

/** In the order they are applied, for ever: a new one goes last, and an old one is never edited. */
export const migrations: readonly Migration[] = [
	{ name: 'accounts', sql: accounts },
	{ name: 'audit', sql: audit },
	{ name: 'returns', sql: returns },
	{ name: 'publications', sql: publications },
	{ name: 'corrections', sql: corrections },
	{ name: 'spreadsheets', sql: spreadsheets },
	{ name: 'feeds', sql: feeds },
	{ name: 'checked-against', sql: checkedAgainst },
	{ name: 'import-names', sql: importNames }
];
