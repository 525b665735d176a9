import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateFault } from './rate-fault.ts';
import { rateLimitOf, rateLimits } from './rate-limits.ts';
import { visitorKey } from './visitor-key.ts';

describe('the limit of a request', () => {
	it.each([
		['POST', '/sign-in', 'sign-in'],
		['POST', '/account/accept', 'sign-in'],
		['GET', '/sign-in/callback/city-hall', 'return-from-sign-in'],
		['POST', '/corrections/new', 'report'],
		['POST', '/editor/uploads', 'file'],
		['POST', '/editor/directory', 'file'],
		['POST', '/returns/spreadsheet', 'file'],
		['POST', '/returns/hackney/2026-09-30/upload', 'file'],
		['GET', '/plan', 'plan'],
		['GET', '/plan/advice', 'plan'],
		['GET', '/plan/posts.xlsx', 'plan'],
		['HEAD', '/api/v1/plan/advice', 'plan'],
		['GET', '/api/v1/plan/advice.csv', 'plan'],
		['GET', '/figures/advice.svg', 'plan'],
		['GET', '/figures/advice-gain.png', 'plan'],
		['GET', '/figures/plan-equity.png', 'plan'],
		['GET', '/embed/advice', 'plan'],
		['GET', '/embed', 'builder'],
		['GET', '/embed/need', undefined],
		['GET', '/figures/need.svg', 'picture'],
		['GET', '/search/suggest', 'suggest'],
		['GET', '/api/v1/figures.csv', 'file-of-figures'],
		['GET', '/coverage/changes.csv', 'file-of-figures'],
		['GET', '/gaps/map.svg', 'picture'],
		['GET', '/changes.atom', 'feed'],
		['GET', '/openreferral/v3/services', 'directory'],
		['GET', '/sign-in', undefined],
		['GET', '/planning', undefined],
		['GET', '/api/v1/figures', undefined],
		['GET', '/', undefined],
		['OPTIONS', '/api/v1/plan/posts', undefined]
	])('%s %s is %s', (method, path, name) => expect(rateLimitOf(method, path)?.name).toBe(name));

	it('has a name of its own, and lets a person through', () => {
		expect(new Set(rateLimits.map(({ name }) => name)).size).toBe(rateLimits.length);
		for (const { most } of rateLimits) expect(most).toBeGreaterThanOrEqual(20);
	});
});

describe('counting', () => {
	const limits = [
		{ name: 'plan', of: 'plans', method: 'read', path: /^\/plan$/, most: 2, seconds: 60 },
		{ name: 'report', of: 'reports', method: 'write', path: /^\/plan$/, most: 1, seconds: 3600 }
	] as const;
	const read = { method: 'GET' };

	it('refuses the one too many in words, and says how long to wait', async () => {
		const fault = createRateFault(limits);
		const ask = (address: string) => fault(read, '/plan', () => address);
		expect([await ask('192.0.2.1'), await ask('192.0.2.1')]).toEqual([undefined, undefined]);
		expect(await ask('192.0.2.1')).toEqual({
			status: 429,
			code: 'too-many-requests',
			message: expect.stringMatching(
				/^There have been too many plans from your address\. Try again in \d+ s/
			),
			retryAfter: expect.any(Number)
		});
		expect((await ask('192.0.2.1'))?.retryAfter).toBeLessThanOrEqual(60);
		// Another visitor, another kind of request and another page are no part of it.
		expect(await ask('192.0.2.2')).toBeUndefined();
		expect(await fault({ method: 'POST' }, '/plan', () => '192.0.2.1')).toBeUndefined();
		expect(await fault(read, '/', () => '192.0.2.1')).toBeUndefined();
		expect((await fault({ method: 'POST' }, '/plan', () => '192.0.2.1'))?.message).toMatch(/60 minutes/);
	});

	it('counts those who went round the proxy as one', async () => {
		const fault = createRateFault(limits);
		const nobody = () => {
			throw new Error('Address header was specified but is absent from request');
		};
		for (const expected of [undefined, undefined, 429])
			expect((await fault(read, '/plan', nobody))?.status).toBe(expected);
	});
});

describe('counting, when the clock is set', () => {
	const limits = [
		{ name: 'plan', of: 'plans', method: 'read', path: /^\/plan$/, most: 2, seconds: 60 }
	] as const;
	beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T09:00:00Z') }));
	afterEach(() => void vi.useRealTimers());
	const asker = () => {
		const fault = createRateFault(limits);
		return () => fault({ method: 'GET' }, '/plan', () => '192.0.2.1');
	};

	it('back by years, a wait is no longer than it would have been', async () => {
		const ask = asker();
		expect([await ask(), await ask()]).toEqual([undefined, undefined]);
		vi.setSystemTime('2019-01-01T00:00:00Z');
		expect(await ask()).toMatchObject({ status: 429, retryAfter: 60 });
		expect((await ask())?.message).toMatch(/Try again in 60 seconds\.$/);
		vi.advanceTimersByTime(59_000);
		expect((await ask())?.status).toBe(429);
		vi.advanceTimersByTime(1_000);
		expect(await ask()).toBeUndefined();
	});

	it('forward by years, counting begins anew once, and goes on', async () => {
		const ask = asker();
		for (const status of [undefined, undefined, 429]) expect((await ask())?.status).toBe(status);
		vi.setSystemTime('2031-01-01T00:00:00Z');
		for (const status of [undefined, undefined, 429]) expect((await ask())?.status).toBe(status);
		vi.setSystemTime('2026-11-21T09:00:30Z');
		expect(await ask()).toMatchObject({ status: 429, retryAfter: 60 });
		vi.advanceTimersByTime(60_000);
		for (const status of [undefined, undefined, 429]) expect((await ask())?.status).toBe(status);
	});
});

describe('the mark of a visitor', () => {
	it('is the same however an address is written, and for a whole IPv6 network', () => {
		expect(visitorKey('::ffff:192.0.2.1')).toBe(visitorKey('192.0.2.1'));
		expect(visitorKey('2001:db8:1:2::1')).toBe(visitorKey('2001:db8:1:2:ffff:ffff:ffff:ffff'));
		expect(visitorKey('2001:db8:1:2::1')).not.toBe(visitorKey('2001:db8:1:3::1'));
		expect(visitorKey('192.0.2.1')).not.toBe(visitorKey('192.0.2.2'));
		expect(visitorKey('nonsense')).toBe(visitorKey(''));
	});

	it('does not contain the address', () => {
		expect(visitorKey('192.0.2.1')).toMatch(/^[\w-]{43}$/);
		expect(Buffer.from(visitorKey('192.0.2.1'), 'base64url').toString('latin1')).not.toContain('192.0.2.1');
	});
});
