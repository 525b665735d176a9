import { changeEntries, SAME_WITHIN } from './changes.ts';
import type { NetworkChange } from './changes.ts';

/** Part of a network's patients living in one borough, 0 to 1 (s[p][b] of measures.md §3). */
export interface BoroughShare {
	network: string;
	borough: string;
	share: number;
}

/** One borough between two releases, each network's posts shared out by where its patients live. */
export interface BoroughChange {
	borough: string;
	before: number;
	after: number;
	/** Of the networks that made a return both times. */
	real: number;
	newlyReturning: number;
	stoppedReturning: number;
	/** Networks serving the borough that made a return both times, and that made one in either release. */
	compared: number;
	heard: number;
}

/**
 * The same split as for London, borough by borough. A network counts among a borough's own when at least `servesShare`
 * of its patients live there; its posts are shared out whatever the share. Networks since closed have no share, so
 * boroughs add up to London's change without them.
 */
export function changesByBorough(
	changes: readonly NetworkChange[],
	shares: readonly BoroughShare[],
	servesShare: number
): Map<string, BoroughChange> {
	const byNetwork = new Map(changes.map((change) => [change.network, change]));
	const boroughs = new Map<string, BoroughChange>();
	for (const { network, borough, share } of shares) {
		const change = byNetwork.get(network);
		const sum = boroughs.get(borough) ?? nothing(borough);
		boroughs.set(borough, change ? add(sum, change, share, share >= servesShare) : sum);
	}
	return boroughs;
}

const nothing = (borough: string): BoroughChange => ({
	borough,
	before: 0,
	after: 0,
	real: 0,
	newlyReturning: 0,
	stoppedReturning: 0,
	compared: 0,
	heard: 0
});

function add(sum: BoroughChange, change: NetworkChange, share: number, serves: boolean): BoroughChange {
	const before = (change.before ?? 0) * share;
	const after = (change.after ?? 0) * share;
	const { isReal } = changeEntries[change.kind];
	return {
		borough: sum.borough,
		before: sum.before + before,
		after: sum.after + after,
		real: sum.real + (isReal ? after - before : 0),
		newlyReturning: sum.newlyReturning + (change.kind === 'newly-returning' ? after : 0),
		stoppedReturning: sum.stoppedReturning + (change.kind === 'stopped-returning' ? before : 0),
		compared: sum.compared + (isReal && serves ? 1 : 0),
		heard: sum.heard + (serves ? 1 : 0)
	};
}

export type Course = 'up' | 'down' | 'same' | 'not-known';

/** Which way a borough went, by the networks that can be compared alone. */
export function courseOf({ real, compared }: BoroughChange): Course {
	if (compared === 0) return 'not-known';
	if (Math.abs(real) < SAME_WITHIN) return 'same';
	return real > 0 ? 'up' : 'down';
}
