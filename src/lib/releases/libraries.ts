import { boroughCode, latitude, longitude, lsoaCode, postcode } from './codes.ts';
import { tidyEmail } from './contact.ts';
import { days, hoursPerWeek, opening } from './library-hours.ts';
import type { Day } from './library-hours.ts';
import { meaning, optionalText, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import { oneLineAddress } from './text.ts';

/** Who runs it, in the Arts Council's own five kinds, or why nobody does. */
const operations = {
	la: 'local authority',
	lau: 'local authority, unstaffed',
	c: 'commissioned',
	cr: 'community run',
	icl: 'independent',
	closed: 'closed',
	'temporary closure': 'temporarily closed',
	'facility not open': 'not yet open'
} as const;

export type LibraryOperation = (typeof operations)[keyof typeof operations];

export type Library = {
	name: string;
	address: string;
	/** The borough that reports it, as the release spells it ("Kingston Upon Thames"). */
	authority: string;
	/** "Static Library", "Mobile Library", "Prison Library", "Archive" and so on. */
	kind: string;
	postcode: string;
	lat: number;
	lon: number;
	lsoa: string;
	borough: string;
	open: boolean;
	operation: LibraryOperation;
	hoursPerWeek: number | null;
	/** When it is open on each day, in words. */
	days: Record<Day, string>;
	email: string | null;
	coLocatedWithAdvice: boolean;
	coLocatedText: string | null;
};

const columns = {
	name: column('name', text),
	address1: column('address1', optionalText),
	address2: column('address2', optionalText),
	address3: column('address3', optionalText),
	authority: column('reporting', text),
	kind: column('type', text),
	postcode: column('postcode', postcode),
	lat: column('lat', latitude),
	lon: column('lon', longitude),
	lsoa: column('lsoa21_code', lsoaCode),
	borough: column('lad_code', boroughCode),
	operation: column('operation_23', meaning<LibraryOperation>(operations)),
	hoursPerWeek: column('hours', hoursPerWeek),
	monday: column('monday', opening),
	tuesday: column('tuesday', opening),
	wednesday: column('wednesday', opening),
	thursday: column('thursday', opening),
	friday: column('friday', opening),
	saturday: column('saturday', opening),
	sunday: column('sunday', opening),
	email: column('email', { expected: 'an e-mail address', parse: tidyEmail }),
	coLocatedText: column('co_located_other_text', optionalText)
};

const advice = /citizens'? advice|\bcab\b|law cent(re|er)|(debt|legal|welfare|benefits?) advice/i;
const notRunning: readonly LibraryOperation[] = ['closed', 'temporarily closed', 'not yet open'];

/** Arts Council England, basic dataset for libraries, 2023. Throws ReleaseError. */
export function readLibraries(file: ReleaseFile): Library[] {
	return readTable(file, columns).map(({ address1, address2, address3, ...row }) => {
		const lines = [address1, address2, address3].filter((line) => line !== null);
		const { name, authority, kind, postcode: code, lat, lon, lsoa, borough, operation } = row;
		return {
			...{ name, authority, kind, postcode: code, lat, lon, lsoa, borough, operation },
			address: oneLineAddress(lines.join('\n'), code),
			open: !notRunning.includes(operation),
			hoursPerWeek: row.hoursPerWeek,
			days: Object.fromEntries(days.map((day) => [day, row[day]])) as Record<Day, string>,
			email: row.email,
			coLocatedWithAdvice: advice.test(row.coLocatedText ?? ''),
			coLocatedText: row.coLocatedText
		};
	});
}
