import { code, number } from './parsers.ts';
import type { Parser } from './parsers.ts';

/** The codes that official releases join on, each checked for shape. */
export const lsoaCode = code(/^E01\d{6}$/, 'an LSOA code such as E01000001');
/** In tables of England and Wales; the Welsh areas are passed over later. */
export const lsoaOrWelshCode = code(/^[EW]01\d{6}$/, 'an LSOA code such as E01000001');
export const boroughCode = code(/^E\d{8}$/, 'a borough code such as E09000001');
export const gssCode = code(/^E\d{8}$/, 'a nine-character GSS code such as E38000240');
export const practiceCode = code(/^[A-Z]\d{5}$/, 'a practice code such as E83003');
export const pcnCode = code(/^U\d{5}$/, 'a PCN code such as U33392');
export const nhsAreaCode = code(/^[A-Z0-9]{3,5}$/, 'an NHS area code such as QMF or W2U3Z');
export const regionCode = code(/^Y\d{2}$/, 'a region code such as Y56');

/** A postcode in any spacing or case, given as "SE1 5TY". */
export const postcode: Parser<string> = {
	expected: 'a postcode such as SE1 5TY',
	parse: (cell) => {
		const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(cell.toUpperCase().replace(/\s+/g, ''));
		return match ? `${match[1]} ${match[2]}` : undefined;
	}
};

/** Degrees within a box around the United Kingdom, so that a swapped or zero coordinate is refused. */
export const latitude = number({ min: 49.8, max: 60.9 });
export const longitude = number({ min: -8.7, max: 1.8 });
