/**
 * Exact comparison of quotients, so that a tie is a tie and rounding never gives a post away.
 * A number means the decimal it prints as: 0.1 and 0.3 are in the ratio of one to three.
 */
import { requireNonNegative } from './checks.ts';

/** Numbers as whole multiples of one unit: `value = whole / unit`, unit a power of ten. */
export interface ExactDecimals {
	whole: bigint[];
	unit: bigint;
}

/** @throws RangeError naming `argument` when a value is negative or not finite. */
export function exactDecimals(argument: string, values: readonly number[]): ExactDecimals {
	const parts = values.map((value) => {
		requireNonNegative(argument, value);
		const [mantissa = '0', exponent = '0'] = String(value).split('e');
		const [integer = '0', fraction = ''] = mantissa.split('.');
		return { digits: BigInt(integer + fraction), places: fraction.length - Number(exponent) };
	});
	const places = parts.reduce((most, part) => Math.max(most, part.places), 0);
	return {
		whole: parts.map((part) => part.digits * 10n ** BigInt(places - part.places)),
		unit: 10n ** BigInt(places)
	};
}

/** Above zero when a/b is the larger, below when c/d is, zero when they are equal. Divisors above zero. */
export function compareQuotients(a: bigint, b: bigint, c: bigint, d: bigint): number {
	const difference = a * d - c * b;
	return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
