import { closedNetworks, compareNetworks, comparedNetworks, reconcile, signed } from '../../atlas/changes.ts';
import { formatNumber } from '../../atlas/format.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { isGap } from '../../atlas/programme-history.ts';
import { perAtlas } from '../database.ts';
import { releasePeriods, releasePosts } from '../queries/history.ts';

/** One release beside the one before it. Texts; null in the first, which nothing comes before. */
export interface QuarterChange {
	period: string;
	name: string;
	posts: string;
	returned: string;
	/** "after a gap": quarters in between are not held. */
	isAfterGap: boolean;
	change: { all: string; real: string; reporting: string; closed: string; compared: string } | null;
}

/** London's posts release by release, newest first: what is change, and what is changed reporting. */
export const quarterChanges = perAtlas((): QuarterChange[] => {
	const releases = releasePeriods().flatMap((period) => releasePosts(period) ?? []);
	return releases
		.map((release, at): QuarterChange => {
			const before = releases[at - 1];
			const shown = {
				period: release.period,
				name: formatPeriod(release.period),
				posts: formatNumber(release.total, 'posts'),
				returned: `${release.returned}${closedNetworks(release) > 0 ? ` (${closedNetworks(release)} since closed)` : ''}`
			};
			if (!before) return { ...shown, isAfterGap: false, change: null };
			const changes = compareNetworks(before, release);
			const parts = reconcile(before, release, changes);
			return {
				...shown,
				isAfterGap: isGap(before.period, release.period),
				change: {
					all: signed(parts.after - parts.before),
					real: signed(parts.real),
					reporting: signed(parts.newlyReturning - parts.stoppedReturning),
					closed: signed(parts.closed),
					compared: String(comparedNetworks(changes))
				}
			};
		})
		.reverse();
});
