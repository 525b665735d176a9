import type { Finding } from '../../atlas/quality/findings.ts';
import { statement } from '../database.ts';

/** What the build found missing, left out, split or odd, in the order of the list. */
export function listFindings(): Finding[] {
	return statement<Omit<Finding, 'examples'> & { examples: string }>(
		'select id, count, out_of as outOf, examples from finding order by position'
	)
		.all()
		.map((row) => ({ ...row, examples: JSON.parse(row.examples) as string[] }));
}
