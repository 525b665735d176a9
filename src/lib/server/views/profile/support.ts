import type { ResultGroup } from '../../../atlas/support/results.ts';
import { supportUrl } from '../../../url/support.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import { areasWithin } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { findSupport, LINK_WORKER_FEED } from '../support/find.ts';
import { groupsOf } from '../support/groups.ts';
import { londonTime } from '../support/london-time.ts';
import { supportPage } from '../support/page.ts';

const SHOWN_OF_KIND = 2;

export interface SupportSection {
	title: string;
	/** Kinds of help, with how many there are and the first few. */
	kinds: {
		id: string;
		name: string;
		count: number;
		/** The finder with these; null where it cannot be asked for all of the area at once. */
		href: string | null;
		few: { key: string; name: string; href: string; join: string }[];
	}[];
	href: string;
	/** Of a board, which the finder does not know by name: its boroughs in the finder. */
	boroughs: { name: string; href: string }[];
	/** Directories they come from, as the results name them. */
	lists: string[];
}

/** What the directory lists in or near an area; of a board and of London how many of each kind, for a list would be long. */
export function supportSection(area: Area, now: Date): SupportSection | null {
	if (area.type === 'icb' || area.type === 'sub-icb' || area.type === 'london') return ofMany(area, now);
	const state = { ...supportUrl.start, where: whereOf(area) };
	if (!state.where) return null;
	const { found } = supportPage(state, now);
	if (!found?.groups) return null;
	const groups = found.groups.filter(({ id }) => id !== 'link-worker');
	const count = groups.reduce((sum, group) => sum + group.count, 0);
	return {
		title: titleOf(area, count),
		kinds: groups.map(kindOf),
		href: supportUrl.href(state),
		boroughs: [],
		lists: listsOf(groups)
	};
}

/** Counts by kind over all boroughs of a board, or all of London; each service once. */
function ofMany({ code, name, type }: Area, now: Date): SupportSection {
	const isLondon = type === 'london';
	const boroughs = areasWithin(code, 'borough').filter(({ share }) => share >= SERVES_SHARE);
	const where = isLondon ? null : { kind: 'borough' as const, label: name, from: null, lsoa: null, boroughs };
	const time = londonTime(now);
	const state = supportUrl.start;
	const hits = findSupport(state, where, time).listed.filter(({ feed }) => feed !== LINK_WORKER_FEED);
	const groups = groupsOf(hits, state, null, time);
	return {
		title: `${hits.length.toLocaleString('en-GB')} places to get help listed ${isLondon ? 'in London' : `in the boroughs of ${name}, or for people who live there`}`,
		kinds: groups.map((group) => ({ ...kindOf(group), few: [], ...(!isLondon && { href: null }) })),
		href: supportUrl.href(state),
		boroughs: isLondon
			? []
			: boroughs.map((borough) => ({
					name: borough.name,
					href: supportUrl.href({ ...state, where: borough.name })
				})),
		lists: listsOf(groups)
	};
}

const listsOf = (groups: readonly ResultGroup[]): string[] => [
	...new Set(groups.flatMap(({ lists }) => lists))
];

/** A borough by its name; other areas by their middle, as the finder rounds it. */
function whereOf({ type, name, lat, lon }: Area): string {
	if (type === 'borough') return name;
	return lat === null || lon === null ? '' : `${lat.toFixed(3)}, ${lon.toFixed(3)}`;
}

function titleOf({ type, name }: Area, count: number): string {
	const places = `${count.toLocaleString('en-GB')} ${count === 1 ? 'place' : 'places'} to get help`;
	if (type === 'borough') return `${places} listed in ${name}, or for people who live there`;
	return `${places} listed within an hour’s walk of the middle of ${name}, or for people who live there`;
}

const kindOf = ({ id, name, count, href, results }: ResultGroup): SupportSection['kinds'][number] => ({
	id,
	name,
	count,
	href,
	few: results
		.slice(0, SHOWN_OF_KIND)
		.map((result) => ({ key: result.key, name: result.name, href: result.href, join: result.join }))
});
