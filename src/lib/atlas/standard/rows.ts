import type { Standing } from '../returns/standings.ts';
import { isReturned, standardItems } from './items.ts';
import type { StandardFinding, StandardItemId } from './items.ts';

/** One part of the standard as a page lists it. */
export interface StandardRow {
	item: StandardItemId;
	number: number;
	name: string;
	standing: Standing;
	/** With its date. Empty where the list says it once for all its rows. */
	evidence: string;
	link: string | null;
}

export interface StandardRows {
	/** Worked out from official releases. */
	computed: StandardRow[];
	/** What the borough said. */
	returned: StandardRow[];
	/** Where the borough has never returned: said once, in place of six times. */
	noReturn: string | null;
}

export function standardRows(findings: readonly StandardFinding[]): StandardRows {
	const returned = findings.filter(({ item }) => isReturned(item));
	const [silent] = returned;
	const never = silent !== undefined && returned.every(({ period }) => period === null);
	return {
		computed: findings.filter(({ item }) => !isReturned(item)).map(rowOf),
		returned: returned.map(rowOf).map((row) => (never ? { ...row, evidence: '' } : row)),
		noReturn: never ? silent.evidence : null
	};
}

function rowOf({ item, standing, evidence, link }: StandardFinding): StandardRow {
	const { number, name } = standardItems[item];
	return { item, number, name, standing, evidence, link };
}
