import { formatNumber, formatPercent } from '../../atlas/format.ts';
import type { FigureTable } from '../../atlas/figure-view.ts';
import type { BoroughOfPlace } from './advice-boroughs.ts';
import type { AdviceSite } from './advice-answer.ts';
import { aboutSite, reason } from './advice-words.ts';

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

/** The sites as a table in their order, whatever draws it. */
export function sitesTable(sites: readonly AdviceSite[]): FigureTable {
	return {
		caption: 'New advice sessions in order, and the people each newly reaches',
		nameLabel: 'Site',
		columns: [
			{ key: 'gain', label: 'People newly reached', numeric: true },
			{ key: 'reached', label: 'With those before', numeric: true },
			{ key: 'deprived', label: 'In most deprived fifth', numeric: true },
			{ key: 'need', label: 'Need reached (weighted people)', numeric: true }
		],
		rows: sites.map(({ rank, place, gain, reached, deprivedResidents }) => ({
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
		}))
	};
}
