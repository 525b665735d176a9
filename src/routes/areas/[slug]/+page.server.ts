import { listedMeasures } from '$lib/atlas/measures';
import { returnsSource } from '$lib/atlas/sources';
import type { Area } from '$lib/server/queries/areas';
import { areaAtAddress } from '$lib/server/views/area-address';
import { correctionsNote } from '$lib/server/views/corrections';
import { fairnessPanel } from '$lib/server/views/fairness';
import { figureSources } from '$lib/server/views/figure-sources';
import { profileOf } from '$lib/server/views/profile';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const area = areaAtAddress(params.slug, url.search);
	const profile = profileOf(area);
	const fairness = fairnessOf(area);
	return {
		profile,
		fairness,
		corrections: correctionsNote({ kind: 'area', code: area.code }),
		downloads: downloadsOf(area),
		sources: {
			map: figureSources([
				'pcn-workforce-2026-06',
				'iod-2025',
				'lsoa-boundaries-2021',
				'debt-advice-2026-04'
			]),
			networks: figureSources(['pcn-workforce-2026-06', 'practice-pcn-map-2026-07', 'registrations-2022-07']),
			practices: figureSources(['practice-pcn-map-2026-07', 'practice-addresses-2025-11']),
			deciles: figureSources(
				area.type === 'pcn' ? ['iod-2025', 'registrations-2022-07'] : ['iod-2025', 'census-2021-population']
			),
			history: figureSources(['pcn-workforce-history', 'pcn-workforce-2026-06']),
			advice: figureSources(['debt-advice-2026-04']),
			standard: figureSources(profile.standard?.sources ?? []),
			reported: figureSources(profile.reported ? [returnsSource] : []),
			fairness: figureSources(fairness?.sources ?? []),
			figures: figureSources(profile.figureSources)
		}
	};
};

/** Does provision follow need here? Only where enough networks serve the area for a slope to say something. */
function fairnessOf({ code, type }: Area) {
	if (type === 'pcn' || type === 'lsoa') return null;
	const panel = fairnessPanel({ show: 'link-worker-rate', within: type === 'london' ? undefined : code });
	return panel.indices.length > 0 ? panel : null;
}

/** Addresses of the same figures as files (api.md). */
function downloadsOf({ code, type }: Area) {
	const measures = listedMeasures(type).join(',');
	const figures = (query: string, suffix: string) =>
		`/api/v1/figures${suffix}?${query}&areas=${type}&within=${code}`;
	return {
		csv: figures(`measure=${measures}&period=latest`, '.csv'),
		json: figures(`measure=${measures}&period=latest`, ''),
		historyCsv: figures('measure=link-worker-fte&period=all', '.csv'),
		area: `/api/v1/areas/${code}`
	};
}
