import { formatPeriod } from '../../atlas/periods.ts';
import { isGap } from '../../atlas/programme-history.ts';
import { quartersHeld } from '../../atlas/quarters-held.ts';
import type { SourceId } from '../../atlas/sources.ts';
import { perAtlas } from '../database.ts';
import { measurePeriods } from '../queries/figures.ts';
import { sources } from '../queries/sources.ts';

/** The dates of the releases in use, in words, for what pages say besides figures. They move when one is published. */
export interface ReleaseDays {
	/** "30 June 2026": link workers and other staff. */
	staff: string;
	/** "1 July 2026": patients on GP lists. */
	patients: string;
	/** "1 July 2026": which practices make which networks. */
	networks: string;
	/** "July 2022": where patients live. */
	registrations: string;
	/** "April 2026": the list of debt advice. */
	advice: string;
	/** "March 2020 to September 2022, and June 2026". */
	quarters: string;
	/** "September 2022 and June 2026": the ends of the last stretch of quarters that is not held; null when none is missing. */
	gap: string | null;
}

export const releaseDays = perAtlas((): ReleaseDays => {
	const vintage = (id: SourceId) => sources().get(id)?.vintage ?? '';
	const periods = measurePeriods().get('link-worker-fte')?.periods ?? [];
	return {
		staff: formatPeriod(measurePeriods().get('link-worker-fte')?.latest ?? ''),
		patients: formatPeriod(sources().get('list-sizes-2026-07')?.period ?? ''),
		networks: formatPeriod(sources().get('practice-pcn-map-2026-07')?.period ?? ''),
		registrations: formatPeriod(sources().get('registrations-2022-07')?.period ?? '', 'month'),
		advice: vintage('debt-advice-2026-04'),
		quarters: quartersHeld(periods),
		gap: lastGap(periods)
	};
});

function lastGap(periods: readonly string[]): string | null {
	const sorted = [...periods].sort();
	const at = sorted.findLastIndex((period, index) => {
		const next = sorted[index + 1];
		return next !== undefined && isGap(period, next);
	});
	return at < 0
		? null
		: `${formatPeriod(sorted[at] ?? '', 'month')} and ${formatPeriod(sorted[at + 1] ?? '', 'month')}`;
}
