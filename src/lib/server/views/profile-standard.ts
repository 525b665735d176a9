import { listInWords } from '../../atlas/format.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { standardItemIds, tally } from '../../atlas/standard/items.ts';
import { standardRows } from '../../atlas/standard/rows.ts';
import type { StandardRows } from '../../atlas/standard/rows.ts';
import type { Area } from '../queries/areas.ts';
import { standardOf } from '../queries/standard.ts';

export interface StandardSection extends StandardRows {
	finding: string;
	sources: SourceId[];
}

/** Where a borough stands on the basic standard; null for areas of other kinds, which have none. */
export function standardSection({ type, code, name }: Area): StandardSection | null {
	if (type !== 'borough') return null;
	const findings = standardOf(code);
	const { met, partly, notMet, notReported } = tally(findings);
	const rest = [
		partly > 0 && `${partly} ${partly === 1 ? 'is' : 'are'} partly met`,
		notMet > 0 && `${notMet} ${notMet === 1 ? 'is' : 'are'} not met`,
		notReported > 0 && `${notReported} ${notReported === 1 ? 'is' : 'are'} not reported`
	].filter((part) => part !== false);
	return {
		finding: `${name} meets ${met === 0 ? 'none' : met} of the ${standardItemIds.length} parts of the basic standard${rest.length > 0 ? `; ${listInWords(rest)}` : ''}`,
		...standardRows(findings),
		sources: [...new Set(findings.map(({ source }) => source))]
	};
}
