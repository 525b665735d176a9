import { subjectsText } from '../../atlas/legal-aid-2015.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { CompileError } from './compile-error.ts';
import type { Releases } from './read-all.ts';

const SOURCE = 'legal-aid-2015-11';

/**
 * Places where legal aid was given, counted by small area, kind and set of subjects: enough for every sum by area and
 * subject, and nobody's name. Throws CompileError for a place that is not where the list says it is.
 */
export function compileLegalAid2015(
	places: Releases[typeof SOURCE],
	lsoas: TableRows['lsoas']
): TableRows['legalAid2015'] {
	const boroughOf = new Map(lsoas.map(({ code, borough }) => [code, borough]));
	const counted = new Map<string, TableRows['legalAid2015'][number]>();
	for (const { lsoa, borough, kind, subjects } of places) {
		if (boroughOf.get(lsoa) !== borough)
			throw new CompileError(SOURCE, `small area ${lsoa} is not in ${borough}, where the list has an entry`);
		const row = { lsoa, kind, subjects: subjectsText(subjects), places: 0 };
		const key = `${lsoa} ${kind} ${row.subjects}`;
		const kept = counted.get(key) ?? row;
		kept.places += 1;
		counted.set(key, kept);
	}
	return [...counted.values()];
}
