import { formatNumber } from '../../../atlas/format.ts';
import { formatPeriod, shortPeriod } from '../../../atlas/periods.ts';
import { isGap, milestones } from '../../../atlas/programme-history.ts';
import type { Milestone } from '../../../atlas/programme-history.ts';
import { londonHistory } from '../../queries/history.ts';

/** One point of the time control: a quarter's release. */
export interface ReleaseMoment {
	id: string;
	/** "2020", where a year begins; otherwise empty. */
	year: string;
	/** "Mar 2020". */
	label: string;
	/** For a title and for those who hear it. */
	words: string;
	posts: string;
	/** 0 to 1 of the highest. */
	height: number;
	isGapBefore: boolean;
}

export interface Timeline {
	before: Milestone[];
	releases: ReleaseMoment[];
	/** The newest release: its address is the page's own. */
	latest: string;
	gapWords: string | null;
	aim: Milestone[];
}

/** 2017/18 to 2028: what was recorded, what is held quarter by quarter, and the aim. */
export function timeline(): Timeline {
	const history = londonHistory();
	const highest = Math.max(1, ...history.map(({ posts }) => posts));
	const gapAt = history.findIndex(({ period }, at) => isGap(history[at - 1]?.period ?? period, period));
	const [last, next] = [history[gapAt - 1], history[gapAt]];
	return {
		before: milestones.filter(({ kind }) => kind === 'recorded'),
		aim: milestones.filter(({ kind }) => kind === 'target'),
		latest: history.at(-1)?.period ?? '',
		gapWords:
			last && next
				? `No quarter between ${shortPeriod(last.period)} and ${shortPeriod(next.period)} is held.`
				: null,
		releases: history.map(({ period, posts, returned }, at) => {
			const year = period.slice(0, 4);
			const text = formatNumber(posts, 'posts');
			return {
				id: period,
				year: history[at - 1]?.period.slice(0, 4) === year ? '' : year,
				label: shortPeriod(period),
				words: `${formatPeriod(period)}: ${text} full-time posts in ${returned} networks’ returns`,
				posts: text,
				height: posts / highest,
				isGapBefore: at > 0 && at === gapAt
			};
		})
	};
}
