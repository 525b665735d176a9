import { formatNumber } from './format.ts';

/** What one release says: full-time posts of each network that made a return, nought included. */
export interface ReleasePosts {
	/** Last day of the quarter. */
	period: string;
	/** By code, for networks that still exist. A network without an entry made no return. */
	posts: ReadonlyMap<string, number>;
	/** All of London, networks since closed included. */
	total: number;
	/** Networks that made a return, those since closed included. */
	returned: number;
}

/**
 * How a network went from one release to a later one. The first six made a return both times, and only they are
 * compared; of the last two, one release says nothing, so they are changed reporting and not change.
 */
export const changeKinds = [
	'up',
	'down',
	'newly-recorded',
	'fallen-to-none',
	'same',
	'none-both-times',
	'newly-returning',
	'stopped-returning'
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeEntries: Record<ChangeKind, { name: string; means: string; isReal: boolean }> = {
	up: { name: 'More posts', means: 'Had posts both times, and more at the end.', isReal: true },
	down: { name: 'Fewer posts', means: 'Had posts both times, and fewer at the end.', isReal: true },
	'newly-recorded': {
		name: 'Newly recorded',
		means: 'Made a return both times: none recorded at the start, some at the end.',
		isReal: true
	},
	'fallen-to-none': {
		name: 'Fallen to none',
		means: 'Made a return both times: some posts at the start, none recorded at the end.',
		isReal: true
	},
	same: { name: 'The same', means: 'Had as many posts both times, to the nearest tenth.', isReal: true },
	'none-both-times': {
		name: 'None recorded, both times',
		means: 'Made a return both times, and recorded none.',
		isReal: true
	},
	'newly-returning': {
		name: 'Newly returning',
		means: 'Made no return at the start and one at the end. What it had before is not known.',
		isReal: false
	},
	'stopped-returning': {
		name: 'No longer returning',
		means: 'Made a return at the start and none at the end. What it has now is not known.',
		isReal: false
	}
};

export interface NetworkChange {
	network: string;
	kind: ChangeKind;
	/** Full-time posts; null where no return was made. */
	before: number | null;
	after: number | null;
}

/** Under a twentieth of a post is no change: it would be written as 0.0, which is neither more nor fewer. */
export const SAME_WITHIN = 0.05;

/** Every network that made a return in either release, in order of code. Networks since closed are not among them. */
export function compareNetworks(before: ReleasePosts, after: ReleasePosts): NetworkChange[] {
	const networks = [...new Set([...before.posts.keys(), ...after.posts.keys()])].sort();
	return networks.map((network) => {
		const [then, now] = [before.posts.get(network) ?? null, after.posts.get(network) ?? null];
		return { network, kind: kindOf(then, now), before: then, after: now };
	});
}

function kindOf(before: number | null, after: number | null): ChangeKind {
	if (before === null) return 'newly-returning';
	if (after === null) return 'stopped-returning';
	if (before === 0) return after === 0 ? 'none-both-times' : 'newly-recorded';
	if (after === 0) return 'fallen-to-none';
	if (Math.abs(after - before) < SAME_WITHIN) return 'same';
	return after > before ? 'up' : 'down';
}

/** How one total became another. before + real + newlyReturning − stoppedReturning + closed = after, exactly. */
export interface Reconciliation {
	before: number;
	/** Change of the networks that made a return both times. */
	real: number;
	/** What networks that made no return before have now. */
	newlyReturning: number;
	/** What networks that make no return now had before. */
	stoppedReturning: number;
	/** Networks that have closed since: what they had at the end, less what they had at the start. */
	closed: number;
	after: number;
}

export function reconcile(
	before: ReleasePosts,
	after: ReleasePosts,
	changes: readonly NetworkChange[]
): Reconciliation {
	const sum = (value: (change: NetworkChange) => number) =>
		changes.reduce((total, change) => total + value(change), 0);
	return {
		before: before.total,
		real: sum(({ kind, before: then, after: now }) =>
			changeEntries[kind].isReal ? (now ?? 0) - (then ?? 0) : 0
		),
		newlyReturning: sum(({ kind, after: now }) => (kind === 'newly-returning' ? (now ?? 0) : 0)),
		stoppedReturning: sum(({ kind, before: then }) => (kind === 'stopped-returning' ? (then ?? 0) : 0)),
		closed: closedPosts(after) - closedPosts(before),
		after: after.total
	};
}

/** Posts of networks since closed: London's total less the networks that still exist. */
function closedPosts({ total, posts }: ReleasePosts): number {
	const still = [...posts.values()].reduce((sum, value) => sum + value, 0);
	return total - still;
}

/** How many networks of a release have closed since. */
export const closedNetworks = ({ returned, posts }: ReleasePosts): number => returned - posts.size;

export type KindCounts = Record<ChangeKind, number>;

export function countKinds(changes: readonly NetworkChange[]): KindCounts {
	const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as KindCounts;
	for (const { kind } of changes) counts[kind] += 1;
	return counts;
}

/** Networks that made a return both times. */
export const comparedNetworks = (changes: readonly NetworkChange[]): number =>
	changes.filter(({ kind }) => changeEntries[kind].isReal).length;

/** "+12.3", "−4.0"; a nought has no sign. */
export function signed(value: number): string {
	const text = formatNumber(value, 'posts');
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
