import { createHash } from 'node:crypto';

/** The namespace of every id the atlas mints. Never change it: published ids would change with it. */
const atlasNamespace = 'b6f5b0a2-6f0c-5d57-9c1e-2f6f3c1d7a44';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuidPattern.test(text);

/** Name-based UUID (RFC 9562 §5.5, version 5): the same parts give the same id on any machine, for ever. */
export function uuidOf(...parts: string[]): string {
	const namespace = Buffer.from(atlasNamespace.replaceAll('-', ''), 'hex');
	const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	const hex = hash.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
