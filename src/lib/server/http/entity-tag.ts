import { createHash } from 'node:crypto';

/**
 * A weak tag (RFC 9110 §8.8.3) for an answer that depends on these parts and nothing else: weak, because its bytes
 * differ with compression while its meaning does not.
 */
export function entityTag(...parts: string[]): string {
	const hash = createHash('sha256').update(parts.join('\0')).digest('base64url');
	return `W/"${hash.slice(0, 22)}"`;
}

/** Does If-None-Match name this tag? Weak comparison; "*" is for writers and matches nothing here. */
export function namesTag(ifNoneMatch: string | null, tag: string): boolean {
	const opaque = (text: string) => text.trim().replace(/^W\//, '');
	return (ifNoneMatch ?? '').split(',').some((candidate) => opaque(candidate) === opaque(tag));
}
