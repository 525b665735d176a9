import type { ResultGroup } from '../../../atlas/support/results.ts';
import { supportUrl } from '../../../url/support.ts';
import type { Area } from '../../queries/areas.ts';
import { supportPage } from '../support/page.ts';

const SHOWN_OF_KIND = 2;

export interface SupportSection {
	title: string;
	/** Kinds of help, with how many there are and the first few. */
	kinds: {
		id: string;
		name: string;
		count: number;
		href: string;
		few: { key: string; name: string; href: string; join: string }[];
	}[];
	href: string;
	/** Directories they come from, as the results name them. */
	lists: string[];
}

/** What the directory lists in or near an area; null for boards, which are made of boroughs that each have it. */
export function supportSection(area: Area, now: Date): SupportSection | null {
	const state = { ...supportUrl.start, where: whereOf(area) };
	if (area.type === 'icb' || area.type === 'sub-icb' || area.type === 'london') return null;
	if (!state.where) return null;
	const { found } = supportPage(state, now);
	if (!found?.groups) return null;
	const groups = found.groups.filter(({ id }) => id !== 'link-worker');
	const count = groups.reduce((sum, group) => sum + group.count, 0);
	return {
		title: titleOf(area, count),
		kinds: groups.map(kindOf),
		href: supportUrl.href(state),
		lists: [...new Set(groups.flatMap(({ results }) => results.map(({ source }) => source)))]
	};
}

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
