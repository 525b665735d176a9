import { listedMeasures } from '$lib/atlas/measures';
import type { Area } from '$lib/server/queries/areas';
import { areaAtAddress } from '$lib/server/views/area-address';
import { correctionsNote } from '$lib/server/views/corrections';
import { fairnessPanel } from '$lib/server/views/fairness';
import { profileOf } from '$lib/server/views/profile';
import { profileSources } from '$lib/server/views/profile/sources';
import { figuresUrl } from '$lib/url/figures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const area = areaAtAddress(params.slug, url.search);
	locals.figure = { figure: 'place', choices: { area: area.code } };
	const profile = profileOf(area, new Date());
	const fairness = fairnessOf(area);
	return {
		profile,
		fairness,
		corrections: correctionsNote({ kind: 'area', code: area.code }),
		downloads: downloadsOf(area),
		sources: profileSources(profile, fairness?.sources ?? [])
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
	const figures = { measures: listedMeasures(type), areas: type, within: code };
	return {
		files: figuresUrl.files(figures),
		json: figuresUrl.json(figures),
		area: `/api/v1/areas/${code}`
	};
}
