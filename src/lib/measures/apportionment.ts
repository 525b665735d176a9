/**
 * Sharing out whole seats or posts in proportion to votes or need.
 * Balinski and Young (2001), Fair Representation, 2nd edition; Pukelsheim (2017), Proportional Representation.
 */
import { refuse, requireLength, requireWhole } from './checks.ts';
import { compareQuotients, exactDecimals } from './exact.ts';

export const apportionmentMethods = [
	'sainte_lague',
	'modified_sainte_lague',
	'dhondt',
	'largest_remainder'
] as const;
export type ApportionmentMethod = (typeof apportionmentMethods)[number];

export interface AllocateInput {
	/** Votes, or any other claim; decimals are taken exactly. */
	votes: readonly number[];
	/** How many seats there are in all, those in `minimum` and `held` among them. */
	seats: number;
	method: ApportionmentMethod;
	/** Everyone starts with this many, and the divisors go on from there. Not for largest remainder. */
	minimum?: number;
	/** Seats each already has and keeps; the divisors go on from there. Not for largest remainder. */
	held?: readonly number[];
	/** A claim below this share of all votes counts as none. */
	threshold?: number;
}

/** Whole seats each, or, when the last ones fall on equal claims, what is certain and who draws lots. */
export type Allocation =
	| { tie: false; seats: number[] }
	| {
			tie: true;
			/** Seats each has whatever the lot decides. */
			certain: number[];
			/** Indices of those with the same claim to the last seats. */
			tied: number[];
			/** How many seats they contest. */
			contested: number;
	  };

/** Divisors after k seats, ten times over so that 1.4 is whole. */
const divisors: Record<Exclude<ApportionmentMethod, 'largest_remainder'>, (seats: number) => bigint> = {
	sainte_lague: (seats) => 20n * BigInt(seats) + 10n,
	modified_sainte_lague: (seats) => (seats === 0 ? 14n : 20n * BigInt(seats) + 10n),
	dhondt: (seats) => 10n * BigInt(seats) + 10n
};

/**
 * Allocates `seats` by highest quotients (Sainte-Laguë 1, 3, 5…; modified 1.4, 3, 5…; d'Hondt 1, 2, 3…) or by
 * largest remainders with the Hare quota. Quotients are compared exactly; ties are reported, never broken.
 *
 * @throws RangeError naming the argument, for instance when more seats are held than there are
 */
export function allocate({ votes, seats, method, minimum, held, threshold = 0 }: AllocateInput): Allocation {
	requireWhole('seats', seats, 0);
	if (!apportionmentMethods.includes(method)) refuse('method', `one of ${apportionmentMethods.join(', ')}`);
	if (!(threshold >= 0 && threshold <= 1)) refuse('threshold', 'between 0 and 1');
	const claims = aboveThreshold(exactDecimals('votes', votes).whole, threshold);
	if (seats > 0 && claims.every((claim) => claim === 0n)) refuse('votes', 'above zero somewhere');
	if (method === 'largest_remainder') {
		if (minimum || held) refuse(minimum ? 'minimum' : 'held', 'left out with the largest remainder method');
		return byRemainders(claims, seats);
	}
	requireWhole('minimum', minimum ?? 0, 0);
	requireLength('held', held?.length ?? votes.length, votes.length);
	const start = votes.map((_, i) => Math.max(minimum ?? 0, held?.[i] ?? 0));
	for (const count of held ?? []) requireWhole('held', count, 0);
	if (sum(start) > seats) refuse('seats', `at least the ${sum(start)} held or guaranteed`);
	return byQuotients(claims, seats, start, divisors[method]);
}

function aboveThreshold(claims: readonly bigint[], threshold: number): bigint[] {
	const { whole, unit } = exactDecimals('threshold', [threshold]);
	const total = claims.reduce((all, claim) => all + claim, 0n);
	return claims.map((claim) => (claim * unit < (whole[0] ?? 0n) * total ? 0n : claim));
}

function byQuotients(
	claims: readonly bigint[],
	seats: number,
	start: readonly number[],
	divisor: (seats: number) => bigint
): Allocation {
	const given = [...start];
	const divisorOf = given.map(divisor);
	for (let left = seats - sum(given); left > 0;) {
		let first: number[] = [];
		claims.forEach((claim, i) => {
			const best = first[0];
			const order =
				best === undefined
					? 1
					: compareQuotients(claim, divisorOf[i] ?? 1n, claims[best] ?? 0n, divisorOf[best] ?? 1n);
			if (order > 0) first = [i];
			else if (order === 0) first.push(i);
		});
		if (first.length > left) return { tie: true, certain: given, tied: first, contested: left };
		for (const i of first) {
			given[i] = (given[i] ?? 0) + 1;
			divisorOf[i] = divisor(given[i] ?? 0);
		}
		left -= first.length;
	}
	return { tie: false, seats: given };
}

function byRemainders(claims: readonly bigint[], seats: number): Allocation {
	// In units of 1 / total: a claim is worth claim × seats, a whole seat is `total`.
	const total = claims.reduce((all, claim) => all + claim, 0n);
	if (seats === 0) return { tie: false, seats: claims.map(() => 0) };
	const worth = claims.map((claim) => claim * BigInt(seats));
	const given = worth.map((value) => Number(value / total));
	const remainders = worth.map((value) => value % total);
	const left = seats - sum(given);
	if (left === 0) return { tie: false, seats: given };
	const descending = remainders.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0));
	const last = descending[left - 1] ?? 0n;
	const above = remainders.map((remainder) => remainder > last);
	const tied = remainders.flatMap((remainder, i) => (remainder === last ? [i] : []));
	const contested = left - above.filter(Boolean).length;
	const certain = given.map((count, i) => count + (above[i] ? 1 : 0));
	if (tied.length > contested) return { tie: true, certain, tied, contested };
	return { tie: false, seats: certain.map((count, i) => count + (tied.includes(i) ? 1 : 0)) };
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
