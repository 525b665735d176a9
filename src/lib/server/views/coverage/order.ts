import { hasNumber } from '../../../atlas/absence.ts';
import { courseOf } from '../../../atlas/borough-changes.ts';
import { stages } from '../../../atlas/returns/stages.ts';
import type { CoverageSort, CoverageState } from '../../../url/coverage.ts';
import type { BoroughStanding } from './boroughs.ts';

export interface Ordered {
	/** In the order asked for. */
	shown: BoroughStanding[];
	/** Without a figure to be ordered by: listed apart, by name, never ranked. */
	apart: BoroughStanding[];
}

/** The boroughs within the part of London and at the stage asked for. */
export function filterBoroughs(
	all: readonly BoroughStanding[],
	{ within, stage }: Pick<CoverageState, 'within' | 'stage'>
): BoroughStanding[] {
	return all.filter(
		(borough) =>
			(!within || borough.subIcb.code === within) && (!stage || (borough.stage ?? 'not-reported') === stage)
	);
}

export function orderBoroughs(
	boroughs: readonly BoroughStanding[],
	{ sort, order }: Pick<CoverageState, 'sort' | 'order'>
): Ordered {
	const sign = order === 'asc' ? 1 : -1;
	const byName = (a: BoroughStanding, b: BoroughStanding) => a.name.localeCompare(b.name, 'en-GB');
	if (sort === 'name') return { shown: boroughs.toSorted((a, b) => sign * byName(a, b)), apart: [] };
	const keyed = boroughs.map((borough) => ({ borough, key: sortKey(borough, sort) }));
	const shown = keyed
		.filter(({ key }) => key !== null)
		.sort((a, b) => sign * compareKeys(a.key, b.key) || byName(a.borough, b.borough));
	return {
		shown: shown.map(({ borough }) => borough),
		apart: keyed
			.filter(({ key }) => key === null)
			.map(({ borough }) => borough)
			.sort(byName)
	};
}

type Key = number | string | null;

/** What a borough is ordered by; null where that is not known. */
function sortKey(borough: BoroughStanding, sort: Exclude<CoverageSort, 'name'>): Key {
	switch (sort) {
		case 'stage':
			return borough.stage && stages.indexOf(borough.stage);
		case 'return':
			return borough.returned?.period ?? null;
		case 'change':
			return !borough.change || courseOf(borough.change) === 'not-known' ? null : borough.change.real;
		default: {
			const figure = borough.figures.get(sort);
			return figure && hasNumber(figure.status) ? figure.value : null;
		}
	}
}

function compareKeys(a: Key, b: Key): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
