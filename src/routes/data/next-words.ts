import { nextEdition } from '../../lib/atlas/release-rhythm.ts';
import { formatPeriod } from '../../lib/atlas/periods.ts';
import type { SourceId } from '../../lib/atlas/sources.ts';

/** "Published every quarter; the next is of September 2026, and may be out." Null where nobody can say. */
export function nextWords(id: SourceId, period: string, today: string): string | null {
	const next = nextEdition(id, period, today);
	if (!next) return null;
	const month = formatPeriod(`${next.month}-01`, 'month');
	return `Published ${next.often}; the next is of ${month}${next.mayBeOut ? ', and may be out' : ''}.`;
}
