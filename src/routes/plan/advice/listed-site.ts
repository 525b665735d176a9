import { formatNumber, formatPercent } from '$lib/atlas/format';
import type { BoroughOfPlace } from '$lib/server/planning/advice-boroughs';
import type { AdviceSite } from '$lib/server/planning/advice-answer';
import { aboutSite, reason } from './words';

/** A chosen site as the page lists it. */
export interface ListedSite {
	rank: number;
	name: string;
	kind: string;
	postcode: string;
	borough: BoroughOfPlace | undefined;
	reason: string;
	about: string[];
}

const kindWords = { practice: 'GP practice', library: 'Library', advice: 'Advice site' };

export function listSites(sites: readonly AdviceSite[]): ListedSite[] {
	return sites.map((site) => ({
		rank: site.rank,
		name: site.place.name,
		kind: kindWords[site.place.kind],
		postcode: site.place.postcode,
		borough: site.borough,
		reason: reason(site),
		about: aboutSite(site)
	}));
}

export const siteColumns = [
	{ key: 'gain', label: 'People newly reached', numeric: true },
	{ key: 'reached', label: 'With those before', numeric: true },
	{ key: 'deprived', label: 'In most deprived fifth', numeric: true },
	{ key: 'need', label: 'Need reached (weighted people)', numeric: true }
];

/** The sites as rows of a table, in their order. */
export function tabulateSites(sites: readonly AdviceSite[]) {
	return sites.map(({ rank, place, gain, reached, deprivedResidents }) => ({
		key: place.id,
		name: `${rank}. ${place.name}`,
		cells: {
			gain: { text: formatNumber(gain.residents, 'count') },
			reached: { text: formatNumber(reached.residents, 'count') },
			deprived: {
				text: formatPercent(gain.residents > 0 ? (deprivedResidents / gain.residents) * 100 : 0)
			},
			need: { text: formatNumber(gain.weighted, 'count') }
		}
	}));
}
