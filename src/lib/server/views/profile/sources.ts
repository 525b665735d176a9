import { returnsSource } from '../../../atlas/sources.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { figureSources, quarterSources } from '../figure-sources.ts';
import type { Profile } from '../profile.ts';

/** Of how networks and places share people. */
export const shareSources: readonly SourceId[] = [
	'registrations-2022-07',
	'practice-pcn-map-2026-07',
	'list-sizes-2026-07',
	'pcn-workforce-2026-06'
];

/** Who says so, for each figure of a profile. */
export function profileSources(profile: Profile, fairness: readonly SourceId[]) {
	const isNetwork = profile.area.type === 'pcn';
	return {
		map: figureSources(['pcn-workforce-2026-06', 'iod-2025', 'lsoa-boundaries-2021', 'debt-advice-2026-04']),
		networks: figureSources(['pcn-workforce-2026-06', 'practice-pcn-map-2026-07', 'registrations-2022-07']),
		shares: figureSources(shareSources),
		practices: figureSources(['practice-pcn-map-2026-07', 'practice-addresses-2025-11']),
		deciles: figureSources(
			isNetwork ? ['iod-2025', 'registrations-2022-07'] : ['iod-2025', 'census-2021-population']
		),
		history: figureSources(quarterSources),
		advice: figureSources(['debt-advice-2026-04']),
		support: figureSources(['debt-advice-2026-04', 'libraries-2023']),
		legalAid: figureSources(['legal-aid-2015-11']),
		similar: figureSources(profile.similar?.sources ?? []),
		benchmarks: figureSources(profile.spread?.sources ?? []),
		standard: figureSources(profile.standard?.sources ?? []),
		reported: figureSources(profile.reported ? [returnsSource] : []),
		fairness: figureSources(fairness),
		figures: figureSources(profile.figureSources)
	};
}
