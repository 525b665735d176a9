import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Made anew with each start of the site: what it seals lives for minutes, and is asked for again when lost. */
const key = randomBytes(32);

const signature = (purpose: string, text: string) =>
	createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url');

/** The text with a signature that only this site could have made, for one purpose. Not secret, only unforgeable. */
export function seal(purpose: string, text: string): string {
	return `${Buffer.from(text).toString('base64url')}.${signature(purpose, text)}`;
}

/** What was sealed for this purpose; null for anything this site did not seal. */
export function unseal(purpose: string, sealed: string | null | undefined): string | null {
	const [body, given, ...rest] = (sealed ?? '').split('.');
	if (!body || !given || rest.length > 0) return null;
	const text = Buffer.from(body, 'base64url').toString();
	const expected = Buffer.from(signature(purpose, text));
	const received = Buffer.from(given);
	return expected.length === received.length && timingSafeEqual(expected, received) ? text : null;
}
