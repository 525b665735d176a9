import { expect, it } from 'vitest';
import { negotiateEncoding } from './accept-encoding.ts';

it.each([
	['gzip, deflate, br, zstd', 'br'],
	['gzip', 'gzip'],
	['GZIP', 'gzip'],
	['br;q=0.5, gzip;q=0.8', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['br;q=0, gzip;q=0', 'identity'],
	['*', 'br'],
	['br;q=0, *', 'gzip'],
	['identity, gzip;q=0.5', 'identity'],
	['gzip;q=nonsense', 'identity'],
	['zstd', 'identity'],
	['', 'identity'],
	[null, 'identity']
] as const)('%s takes %s', (header, encoding) => {
	expect(negotiateEncoding(header)).toBe(encoding);
});
