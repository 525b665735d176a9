import { z } from 'zod';

/** A number as people write it: digits, perhaps a sign and a decimal point. */
const NUMERAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const numeral = (text: unknown) =>
	typeof text === 'string' && NUMERAL.test(text.trim()) ? Number(text) : text;

/** A number between two others, both allowed. `hint` says so, whatever is wrong. */
export const numberBetween = (least: number, most: number, hint: string) =>
	z.preprocess(numeral, z.number(hint).min(least, hint).max(most, hint));

/**
 * A whole number between two others. The bounds stand on the whole number itself: piped into another schema they would
 * still be checked, and be lost to whoever asks what is accepted.
 */
export const wholeBetween = (least: number, most: number, hint: string) =>
	z.preprocess(numeral, z.int(hint).min(least, hint).max(most, hint));
