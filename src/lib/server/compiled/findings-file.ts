import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findingIds, findingOf } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import { ReleaseError } from '../../releases/release-error.ts';

export const findingsPath = 'quality.json';

const count = z.int().nonnegative();
const schema = z.array(
	z.strictObject({
		id: z.enum(findingIds.filter((id) => findingOf(id).when === 'prepared')),
		count,
		outOf: count.nullable(),
		examples: z.array(z.string().min(1))
	})
);

export const findingsText = (findings: readonly Finding[]): string =>
	`${JSON.stringify(findings, null, 2)}\n`;

/**
 * What was found as data/ was compiled. None for tables that were compiled without counting: what was not counted is
 * not said to be nought. Throws ReleaseError for a file that is not a list of findings.
 */
export function readFindings(directory: string): Finding[] {
	const file = join(directory, findingsPath);
	if (!existsSync(file)) return [];
	try {
		return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		throw new ReleaseError({
			file: `data/${findingsPath}`,
			expected: 'the findings that npm run data:prepare writes'
		});
	}
}
