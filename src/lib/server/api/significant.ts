const DIGITS = 10;

/**
 * Ten significant digits: more than any source gives, few enough that 0.1 + 0.2 reads 0.3. Every number the API
 * writes goes through here, so that JSON, CSV and GeoJSON agree to the last digit.
 */
export function significant(value: number): number;
export function significant(value: number | null): number | null;
export function significant(value: number | null): number | null {
	return value === null ? null : Number(value.toPrecision(DIGITS));
}

const SHARE_DECIMALS = 1e4;

/** A share of 0 to 1, to four decimals. */
export function roundedShare(share: number): number {
	return Math.round(share * SHARE_DECIMALS) / SHARE_DECIMALS;
}
