import type { PublishedReturn } from '../returns/published.ts';
import { computedFindings } from './computed.ts';
import type { BoroughFacts } from './computed.ts';
import { isReturned, standardItemIds } from './items.ts';
import type { Evaluated, StandardItemId } from './items.ts';
import { returnedFinding } from './returned.ts';

/** The ten parts of the standard for one borough: four from official figures, six from its newest published return. */
export function evaluateStandard(
	facts: BoroughFacts,
	newest: PublishedReturn | undefined
): (Evaluated & { item: StandardItemId })[] {
	const computed = computedFindings(facts);
	return standardItemIds.map((item) => ({
		item,
		...(isReturned(item) ? returnedFinding(item, facts.name, newest) : computed[item])
	}));
}
