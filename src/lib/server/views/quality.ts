import { findingGroups, findingGroupWords, findingOf } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import { atlasVersion } from '../database.ts';
import { listFindings } from '../queries/findings.ts';
import { sources } from '../queries/sources.ts';
import type { SourceRecord } from '../queries/sources.ts';

/** One finding as the page words it. */
export interface ShownFinding {
	id: string;
	count: number;
	/** Follows the count: "networks made no return, of 203 networks". */
	sentence: string;
	why: string;
	effect: string;
	source: Pick<SourceRecord, 'id' | 'publisher' | 'title' | 'vintage'> | undefined;
	examples: string[];
	/** How many have no room among the examples. */
	more: number;
}

const number = (value: number) => value.toLocaleString('en-GB');

function shown({ id, count, outOf, examples }: Finding): ShownFinding {
	const { one, many, outOf: whole, why, effect, source } = findingOf(id);
	const of = outOf !== null && whole !== null ? `, of ${number(outOf)} ${whole}` : '';
	return {
		...{ id, count, why, effect, examples },
		sentence: `${count === 1 ? one : many}${of}`,
		source: sources().get(source),
		more: examples.length > 0 ? count - examples.length : 0
	};
}

/** The report of the build: what it found, by what became of it, and what it looked for in vain. */
export function qualityReport() {
	const all = listFindings();
	const there = all.filter(({ count }) => count > 0);
	return {
		version: atlasVersion(),
		looked: all.length,
		found: there.length,
		groups: findingGroups
			.map((id) => ({
				id,
				...findingGroupWords[id],
				findings: there.filter((finding) => findingOf(finding.id).group === id).map(shown)
			}))
			.filter((group) => group.findings.length > 0),
		absent: all.filter(({ count }) => count === 0).map(shown)
	};
}
