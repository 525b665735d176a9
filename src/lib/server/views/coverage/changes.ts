import { changesByBorough, courseOf } from '../../../atlas/borough-changes.ts';
import type { BoroughChange } from '../../../atlas/borough-changes.ts';
import {
	changeEntries,
	changeKinds,
	closedNetworks,
	compareNetworks,
	comparedNetworks,
	countKinds,
	reconcile
} from '../../../atlas/changes.ts';
import type { ChangeKind, KindCounts, NetworkChange, Reconciliation } from '../../../atlas/changes.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import { listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { boroughShares, releasePeriods, releasePosts } from '../../queries/history.ts';

export interface NamedChange extends NetworkChange {
	name: string;
	slug: string;
}

export interface NamedBoroughChange extends BoroughChange {
	name: string;
	slug: string;
	course: ReturnType<typeof courseOf>;
}

/** Everything that changed from one release to a later one. */
export interface Comparison {
	from: string;
	to: string;
	/** Networks that made a return, those since closed included. */
	returned: { before: number; after: number };
	/** Of these, networks since closed. */
	closed: { before: number; after: number };
	compared: number;
	counts: KindCounts;
	parts: Reconciliation;
	networks: NamedChange[];
	/** All 33, by name. */
	boroughs: NamedBoroughChange[];
}

/**
 * The two releases asked for, the earlier first; the last two held where one is missing, unknown, or both are one.
 * Undefined when fewer than two are held.
 */
export function releasesAsked(
	from: string | undefined,
	to: string | undefined,
	periods: readonly string[] = releasePeriods()
): { from: string; to: string } | undefined {
	const [usualFrom, usualTo] = periods.slice(-2);
	if (!usualFrom || !usualTo) return undefined;
	const known = (period: string | undefined, usual: string) =>
		period !== undefined && periods.includes(period) ? period : usual;
	const [a, b] = [known(from, usualFrom), known(to, usualTo)];
	if (a === b) return { from: usualFrom, to: usualTo };
	return a < b ? { from: a, to: b } : { from: b, to: a };
}

export function compareReleases({ from, to }: { from: string; to: string }): Comparison {
	const [before, after] = [releasePosts(from), releasePosts(to)];
	if (!before || !after) throw new RangeError(`no release is held for ${before ? to : from}`);
	const changes = compareNetworks(before, after);
	const networkNames = new Map(listAreas('pcn').map((area) => [area.code, area]));
	const shared = changesByBorough(changes, boroughShares(), SERVES_SHARE);
	return {
		from,
		to,
		returned: { before: before.returned, after: after.returned },
		closed: { before: closedNetworks(before), after: closedNetworks(after) },
		compared: comparedNetworks(changes),
		counts: countKinds(changes),
		parts: reconcile(before, after, changes),
		networks: changes
			.map((change) => ({ ...change, ...named(networkNames.get(change.network), change.network) }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		boroughs: listAreas('borough').flatMap(({ code, name, slug }) => {
			const change = shared.get(code);
			return change ? { ...change, name, slug, course: courseOf(change) } : [];
		})
	};
}

const named = (area: Area | undefined, code: string) => ({
	name: area?.name ?? code,
	slug: area?.slug ?? code
});

/** Networks of each kind, kinds without any left out: change first, changed reporting after. */
export function groupNetworks({ networks }: Comparison): { kind: ChangeKind; networks: NamedChange[] }[] {
	return changeKinds
		.map((kind) => ({ kind, networks: networks.filter((network) => network.kind === kind) }))
		.filter((group) => group.networks.length > 0)
		.sort((a, b) => Number(changeEntries[b.kind].isReal) - Number(changeEntries[a.kind].isReal));
}
