import { listAreas, parentsOfAll } from '../queries/areas.ts';
import type { RelatedArea } from '../queries/areas.ts';
import { byName } from './profile-table.ts';

interface Link {
	name: string;
	slug: string;
}

export interface AreasIndex {
	boards: (Link & { subIcbs: Link[] })[];
	/** Every borough, with the networks that have more patients there than in any other borough. */
	boroughs: (Link & { networks: Link[] })[];
	networkCount: number;
	smallAreaCount: number;
}

/** Every area the atlas has a page for, but the small areas: those are found by postcode. */
export function areasIndex(): AreasIndex {
	const networks = listAreas('pcn');
	const home = new Map<string, RelatedArea>();
	for (const parent of parentsOfAll('pcn')) {
		const known = home.get(parent.child);
		if (parent.type === 'borough' && parent.share > (known?.share ?? 0)) home.set(parent.child, parent);
	}
	const boardOf = new Map(
		parentsOfAll('sub-icb')
			.filter(({ type }) => type === 'icb')
			.map(({ child, code }) => [child, code])
	);
	const link = ({ name, slug }: Link): Link => ({ name, slug });
	return {
		boards: listAreas('icb').map((icb) => ({
			...link(icb),
			subIcbs: listAreas('sub-icb')
				.filter(({ code }) => boardOf.get(code) === icb.code)
				.map(link)
		})),
		boroughs: listAreas('borough').map((borough) => ({
			...link(borough),
			networks: byName(networks.filter(({ code }) => home.get(code)?.code === borough.code)).map(link)
		})),
		networkCount: networks.length,
		smallAreaCount: listAreas('lsoa').length
	};
}
