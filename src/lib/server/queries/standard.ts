import type { StandardFinding } from '../../atlas/standard/items.ts';
import { statement } from '../database.ts';

const columns = 'borough, item, standing, evidence, link, period, source';

/** By borough: the ten parts of the basic standard, in the order they are numbered. All 33, always. */
export function standardOfBoroughs(): Map<string, StandardFinding[]> {
	const rows = statement<StandardFinding>(
		`select ${columns} from standard_item order by borough, position`
	).all();
	return Map.groupBy(rows, ({ borough }) => borough);
}

/** The ten parts for one borough; empty for a code that is not a borough's. */
export function standardOf(borough: string): StandardFinding[] {
	return statement<StandardFinding>(
		`select ${columns} from standard_item where borough = ? order by position`
	).all(borough);
}
