import { expect, it } from 'vitest';
import { LONGEST_QUERY, MOST_PARAMETERS, queryFault } from './query-limit.ts';

it('reads what a page writes, and no more', () => {
	expect(queryFault('')).toBeUndefined();
	expect(queryFault('?measure=link-worker-rate&areas=pcn')).toBeUndefined();
	expect(queryFault('x'.repeat(LONGEST_QUERY))).toBeUndefined();
	expect(queryFault('x'.repeat(LONGEST_QUERY + 1))).toMatchObject({ status: 414 });
	expect(queryFault(`?${Array(MOST_PARAMETERS).fill('a=1').join('&')}`)).toBeUndefined();
	expect(
		queryFault(
			`?${Array(MOST_PARAMETERS + 1)
				.fill('a=1')
				.join('&')}`
		)
	).toMatchObject({ status: 400 });
});
