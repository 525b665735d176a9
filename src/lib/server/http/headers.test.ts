import { expect, it } from 'vitest';
import { cachePolicy, decodedPath, isApi, isUnder, securityHeaders } from './headers.ts';

it('lets only embeds stand in a frame', () => {
	expect(securityHeaders('/coverage')['x-frame-options']).toBe('DENY');
	expect(securityHeaders('/embedded')['x-frame-options']).toBe('DENY');
	expect(securityHeaders('/embed/coverage')['x-frame-options']).toBeUndefined();
	expect(securityHeaders('/embed/coverage')['x-content-type-options']).toBe('nosniff');
});

it('knows the API by its path', () => {
	expect(['/api', '/api/v1/areas', '/apiary', '/'].map(isApi)).toEqual([true, true, false, false]);
	expect(isUnder('/data', '/data')).toBe(true);
	expect(cachePolicy('/api/v1')).not.toBe(cachePolicy('/gaps'));
});

it('reads a path, or says it cannot be read', () => {
	expect(decodedPath('/areas/%C3%A9')).toBe('/areas/é');
	expect(decodedPath('/areas/%E0%A4%A')).toBeNull();
});
