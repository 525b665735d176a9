import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Are these two the same? Takes as long whatever they have in common, so that nobody can guess one by the clock. */
export const sameSecret = (one: string, other: string): boolean =>
	timingSafeEqual(digest(one), digest(other));
