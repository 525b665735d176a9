import type { RequestFault } from './request-fault.ts';

/** Characters after the question mark. Above the longest that a page of ours writes, and what a search box sends. */
export const LONGEST_QUERY = 12_000;
/** Parameters in one address; a page of ours writes a dozen. */
export const MOST_PARAMETERS = 100;

/** Why an address is not read: undefined when it may be. */
export function queryFault(search: string): RequestFault | undefined {
	if (search.length > LONGEST_QUERY) {
		return {
			status: 414,
			code: 'malformed-address',
			message: `This address is longer than the ${LONGEST_QUERY.toLocaleString('en-GB')} characters that are read.`
		};
	}
	const parameters = search === '' ? 0 : search.split('&').length;
	if (parameters > MOST_PARAMETERS) {
		return {
			status: 400,
			code: 'malformed-address',
			message: `This address has more than the ${MOST_PARAMETERS} parameters that are read.`
		};
	}
	return undefined;
}
