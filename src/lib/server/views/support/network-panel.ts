import { formatPercent } from '../../../atlas/format.ts';
import type { LikelyNetwork } from '../../../atlas/support/results.ts';
import { latestFigures } from '../../queries/figures.ts';
import { networksOfLsoa } from '../../queries/postcodes.ts';
import { practicesOfNetwork } from '../../queries/practices.ts';
import { nearest, practiceContact } from '../search-contacts.ts';
import { linkWorkerWords } from '../search-words.ts';
import { distanceWords } from './result-words.ts';
import type { Whereabouts } from './where.ts';

const LIKELY_SHARE = 0.1;
const MOST_NETWORKS = 3;
const PRACTICES_OF_FIRST = 3;
const PRACTICES_OF_OTHERS = 1;

/** The likely networks of a place, largest first; null when it is not known to a few streets. */
export function networkPanel({ lsoa, from }: Whereabouts): LikelyNetwork[] | null {
	if (!lsoa || !from) return null;
	return networksOfLsoa(lsoa)
		.filter(({ share }, at) => at === 0 || share >= LIKELY_SHARE)
		.slice(0, MOST_NETWORKS)
		.map(({ code, name, slug, share }, at) => {
			const words = linkWorkerWords(name, latestFigures(code, ['link-worker-fte']).get('link-worker-fte'));
			const practices = practicesOfNetwork(code);
			const shown = nearest(practices, from, at === 0 ? PRACTICES_OF_FIRST : PRACTICES_OF_OTHERS);
			return {
				code,
				name,
				href: `/areas/${slug}`,
				share: formatPercent(share * 100),
				linkWorkers: words.sentence,
				isAbsent: words.isAbsent,
				practices: shown.map(({ place, metres }) => {
					const { key, name: practice, phone } = practiceContact(place);
					return { key, name: practice, phone, walk: distanceWords(metres) };
				})
			};
		});
}
