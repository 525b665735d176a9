/**
 * Proportionate universalism: everyone gets the service, its scale follows need (Marmot 2010, Fair Society,
 * Healthy Lives). One dial, the gradient: how many times the provision per head of the least deprived tenth
 * people in the most deprived tenth should have.
 */
import { refuse, requireFinite, requireLength, requireNonNegative, requireWhole } from './checks.ts';
import { compareQuotients, exactDecimals } from './exact.ts';

/**
 * Weight of a person in each decile, most deprived first: w(d) = 1 + (g - 1)(10 - d)/9, from g down to 1.
 * @throws RangeError unless the gradient is 1 or more
 */
export function needWeights(gradient: number): number[] {
	if (!Number.isFinite(gradient) || gradient < 1) refuse('gradient', 'a finite number, 1 or more');
	return Array.from({ length: 10 }, (_, i) => 1 + ((gradient - 1) * (9 - i)) / 9);
}

/** Weighted need of each area: Σ people in decile d × w(d). `people` is area × decile, most deprived first. */
export function weightedNeed({
	people,
	gradient
}: {
	people: readonly (readonly number[])[];
	gradient: number;
}): number[] {
	const weights = needWeights(gradient);
	return people.map((deciles) => {
		requireLength('people', deciles.length, 10);
		return deciles.reduce((need, count, i) => {
			requireNonNegative('people', count);
			return need + count * (weights[i] ?? 0);
		}, 0);
	});
}

export interface TargetsInput {
	/** Area × decile, most deprived decile first. Only areas with a figure take part. */
	people: readonly (readonly number[])[];
	/** Posts (or hours, or sessions) to be shared out in all. */
	total: number;
	gradient: number;
	/** The least any area gets. */
	floor?: number;
}

/**
 * What each area should have: total × N(a) / ΣN, where N is weighted need. Areas under the floor are lifted
 * to it and the rest share what is left in proportion, again until none is under. Adds up to `total`.
 *
 * @throws RangeError when the floors alone need more than the total, or nobody has any need
 */
export function targets({ people, total, gradient, floor = 0 }: TargetsInput): number[] {
	requireNonNegative('total', total);
	requireNonNegative('floor', floor);
	const need = weightedNeed({ people, gradient });
	if (need.length === 0) return [];
	if (need.every((weight) => weight === 0)) refuse('people', 'above zero somewhere');
	// A total that equals the floors to rounding is enough.
	if (floor * need.length > total * (1 + 1e-12)) {
		refuse('floor', `low enough: ${need.length} areas at ${floor} need ${floor * need.length}, of ${total}`);
	}
	const lifted = need.map(() => false);
	for (;;) {
		const count = lifted.filter(Boolean).length;
		const needLeft = need.reduce((sum, weight, area) => (lifted[area] ? sum : sum + weight), 0);
		const perNeed = needLeft > 0 ? Math.max(0, total - floor * count) / needLeft : 0;
		const shares = need.map((weight, area) => (lifted[area] ? floor : weight * perNeed));
		const under = shares.flatMap((share, area) => (!lifted[area] && share < floor ? [area] : []));
		if (under.length === 0) return shares;
		for (const area of under) lifted[area] = true;
	}
}

export interface NextPostsInput {
	/** Weighted need of each area. */
	need: readonly number[];
	/** Posts in place today, whole or not. */
	have: readonly number[];
	/** How many new posts to give. */
	n: number;
	/** Between equal claims the higher goes first, then the lower index. */
	tieBreak?: readonly number[];
}

/**
 * Where the next `n` posts go, one at a time, each to the area with the largest need / (have + ½):
 * Sainte-Laguë counting from today's provision, so nobody loses a post. Decimals are compared exactly.
 *
 * @returns `order`: the area of the 1st, 2nd… new post; `given`: new posts for each area
 */
export function nextPosts({ need, have, n, tieBreak = need.map(() => 0) }: NextPostsInput): {
	order: number[];
	given: number[];
} {
	requireWhole('n', n, 0);
	requireLength('have', have.length, need.length);
	requireLength('tieBreak', tieBreak.length, need.length);
	for (const value of tieBreak) requireFinite('tieBreak', value);
	const claims = exactDecimals('need', need).whole;
	if (n > 0 && claims.every((claim) => claim === 0n)) refuse('need', 'above zero somewhere');
	const { whole, unit } = exactDecimals('have', have);
	const divisors = whole.map((posts) => 2n * posts + unit);
	const approximate = need.map((weight, area) => weight / (2 * (have[area] ?? 0) + 1));
	const given = need.map(() => 0);
	const comesBefore = (a: number, b: number) => {
		const [left = 0, right = 0] = [approximate[a], approximate[b]];
		// Exact arithmetic is only needed where rounding could matter.
		if (Math.abs(left - right) > 1e-12 * (left + right)) return left > right;
		const order = compareQuotients(claims[a] ?? 0n, divisors[a] ?? 1n, claims[b] ?? 0n, divisors[b] ?? 1n);
		return order === 0 ? (tieBreak[a] ?? 0) > (tieBreak[b] ?? 0) : order > 0;
	};
	const order = Array.from({ length: n }, () => {
		let first = 0;
		for (let area = 1; area < need.length; area++) if (comesBefore(area, first)) first = area;
		given[first] = (given[first] ?? 0) + 1;
		divisors[first] = (divisors[first] ?? 0n) + 2n * unit;
		approximate[first] = (need[first] ?? 0) / (2 * ((have[first] ?? 0) + (given[first] ?? 0)) + 1);
		return first;
	});
	return { order, given };
}
