import type { BoroughShare } from '../../atlas/borough-changes.ts';
import type { ReleasePosts } from '../../atlas/changes.ts';
import type { Figure } from '../../atlas/figure.ts';
import { region } from '../../atlas/region.ts';
import { perAtlas, statement } from '../database.ts';

/** What one release says of every network. Undefined for a day no release is held for. */
export function releasePosts(period: string): ReleasePosts | undefined {
	const rows = statement<Pick<Figure, 'area' | 'value'>>(
		`select f.area, f.value from figure f join area a on a.code = f.area
		 where f.measure = 'link-worker-fte' and f.period = ? and a.type = 'pcn' and f.value is not null`
	).all(period);
	const london = statement<Pick<Figure, 'value' | 'returned'>>(
		`select value, returned from figure where measure = 'link-worker-fte' and period = ? and area = ?`
	).get(period, region.code);
	if (!london) return undefined;
	return {
		period,
		posts: new Map(rows.map(({ area, value }) => [area, value ?? 0])),
		total: london.value ?? 0,
		returned: london.returned ?? rows.length
	};
}

/** Days the workforce release is held for, earliest first. */
export function releasePeriods(): string[] {
	return statement<{ period: string }>(
		`select distinct period from figure where measure = 'link-worker-fte' and area = ? order by period`
	)
		.all(region.code)
		.map(({ period }) => period);
}

/** London's posts and returns in every release, earliest first. */
export function londonHistory(): { period: string; posts: number; returned: number }[] {
	return statement<{ period: string; posts: number; returned: number }>(
		`select period, coalesce(value, 0) as posts, coalesce(returned, 0) as returned
		 from figure where measure = 'link-worker-fte' and area = ? order by period`
	).all(region.code);
}

/** By borough: its posts in every release, earliest first. */
export function boroughHistory(): Map<string, Figure[]> {
	const rows = statement<Figure>(
		`select f.* from figure f join area a on a.code = f.area
		 where f.measure = 'link-worker-fte' and a.type = 'borough' order by f.area, f.period`
	).all();
	return Map.groupBy(rows, ({ area }) => area);
}

/** How each network's patients are spread over the boroughs. */
export const boroughShares = perAtlas((): readonly BoroughShare[] =>
	statement<BoroughShare>(
		`select n.child as network, n.parent as borough, n.share
		 from nesting n join area child on child.code = n.child join area parent on parent.code = n.parent
		 where child.type = 'pcn' and parent.type = 'borough' order by n.child, n.parent`
	).all()
);
