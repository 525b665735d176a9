import { describe, expect, it } from 'vitest';
import { cachePolicy, decodedPath, isApi, isUnder, securityHeaders, setContentPolicy } from './headers.ts';

const origin = 'https://atlas.example';
const headersOf = (pathname: string, from = origin) => securityHeaders({ pathname, origin: from });

describe('what every answer carries', () => {
	it('lets only embeds stand in a frame', () => {
		expect(headersOf('/coverage')['x-frame-options']).toBe('DENY');
		expect(headersOf('/embedded')['x-frame-options']).toBe('DENY');
		expect(headersOf('/embed/coverage')['x-frame-options']).toBeUndefined();
		expect(headersOf('/embed/coverage')['x-content-type-options']).toBe('nosniff');
	});

	it('holds browsers to https where it is spoken', () => {
		expect(headersOf('/')['strict-transport-security']).toMatch(/^max-age=31536000/);
		expect(headersOf('/', 'http://localhost:3000')['strict-transport-security']).toBeUndefined();
	});

	it('lets the finder alone ask where someone is, and nothing use a camera', () => {
		for (const path of ['/support', '/support/print'])
			expect(headersOf(path)['permissions-policy']).toMatch(/(^|, )geolocation=\(self\)/);
		for (const path of ['/', '/supporters', '/editor'])
			expect(headersOf(path)['permissions-policy']).toMatch(/(^|, )geolocation=\(\)/);
		expect(headersOf('/support')['permissions-policy']).toContain('camera=()');
	});

	it('keeps pages to themselves, and lets other sites use what is made for them', () => {
		const policy = (path: string) => headersOf(path)['cross-origin-resource-policy'];
		expect(['/', '/editor', '/apiary'].map(policy)).toEqual(Array(3).fill('same-origin'));
		expect(['/api/v1/areas', '/figures/gaps.svg', '/embed/x'].map(policy)).toEqual(
			Array(3).fill('cross-origin')
		);
		expect(headersOf('/')['cross-origin-opener-policy']).toBe('same-origin');
	});
});

describe('the content policy', () => {
	const ofKit = "script-src 'self' 'nonce-abc'; style-src 'self'";
	const policyOf = (pathname: string, sent: Record<string, string>, signInOrigin?: string) => {
		const headers = new Headers(sent);
		setContentPolicy(headers, { pathname, origin, signInOrigin });
		const directives = (headers.get('content-security-policy') ?? '').split('; ');
		return new Map(directives.map((text) => [text.split(' ')[0], text.split(' ').slice(1).join(' ')]));
	};
	const page = { 'content-type': 'text/html', 'content-security-policy': ofKit };

	it('of a page keeps the nonce the framework gave, and starts from nothing', () => {
		const policy = policyOf('/gaps', page);
		expect(policy.get('script-src')).toBe("'self' 'nonce-abc'");
		expect(policy.get('default-src')).toBe("'none'");
		for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
			expect([name, policy.get(name)]).toEqual([name, "'none'"]);
	});

	it('allows nothing inline and nothing evaluated, whatever the answer', () => {
		for (const sent of [page, { 'content-type': 'text/html' }, { 'content-type': 'text/csv' }])
			for (const path of ['/', '/embed/coverage', '/sign-in'])
				expect([...policyOf(path, sent).values()].join(' ')).not.toMatch(/unsafe|\*|https?:/);
	});

	it('of a page the framework did not draw runs no script', () => {
		expect(policyOf('/gaps', { 'content-type': 'text/html' }).get('script-src')).toBe("'none'");
	});

	it('of data runs and loads nothing', () => {
		const policy = policyOf('/api/v1', { 'content-type': 'application/json' });
		expect(policy.get('default-src')).toBe("'none'");
		expect(policy.has('script-src')).toBe(false);
	});

	it('lets embeds be framed by anyone, and nothing else', () => {
		expect(policyOf('/embed/coverage', page).has('frame-ancestors')).toBe(false);
		expect(policyOf('/embedded', page).get('frame-ancestors')).toBe("'none'");
	});

	it('lets the form of signing in lead to City Hall, and no other form anywhere', () => {
		const provider = 'https://login.example';
		expect(policyOf('/sign-in', page, provider).get('form-action')).toBe(`'self' ${provider}`);
		expect(policyOf('/sign-in', page).get('form-action')).toBe("'self'");
		expect(policyOf('/returns', page, provider).get('form-action')).toBe("'self'");
	});
});

it('knows the API by its path', () => {
	expect(['/api/v1', '/api/v1/areas', '/api', '/apiary', '/'].map(isApi)).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
	expect(isUnder('/data', '/data')).toBe(true);
});

it('lets caches between keep data and files, never a page with a nonce in it', () => {
	for (const path of ['/api/v1/areas', '/coverage.csv', '/openreferral/v3/services'])
		expect([path, cachePolicy(path)]).toEqual([path, expect.stringMatching(/^public, max-age/)]);
	for (const path of ['/', '/gaps', '/areas/hackney', '/embed/coverage'])
		expect([path, cachePolicy(path)]).toEqual([path, expect.stringMatching(/^private, max-age/)]);
});

it('lets what is kept be shown at once while it is asked for anew, data for a day', () => {
	expect(cachePolicy('/api/v1/areas')).toBe('public, max-age=300, stale-while-revalidate=86400');
	expect(cachePolicy('/coverage.csv')).toBe('public, max-age=60, stale-while-revalidate=600');
	expect(cachePolicy('/gaps')).toBe('private, max-age=60, stale-while-revalidate=600');
});

it('reads a path, or says it cannot be read', () => {
	expect(decodedPath('/areas/%C3%A9')).toBe('/areas/é');
	expect(decodedPath('/areas/%E0%A4%A')).toBeNull();
});
