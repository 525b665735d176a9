import { describe, expect, it } from 'vitest';
import { refuseRequest } from './request-fault.ts';
import type { RequestFault } from './request-fault.ts';

const wait: RequestFault = {
	status: 429,
	code: 'too-many-requests',
	message: 'There have been too many plans from your address. Try again in 30 seconds.',
	retryAfter: 30
};
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

function refusal(path: string, fault: RequestFault, { accept = browser, method = 'GET' } = {}) {
	return refuseRequest(new Request(`http://127.0.0.1${path}`, { method, headers: { accept } }), fault);
}

describe('a request that is not answered', () => {
	it('is refused to a browser by a page that says when to try again, and leads back', async () => {
		const answer = refusal('/plan?n=5&x="><script>', wait);
		expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
			429,
			'30',
			'no-store'
		]);
		expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
		const html = await answer.text();
		expect(html).toContain('<h1>Please wait a little</h1><p>There have been too many plans');
		expect(html).toMatch(/<a href="\/plan\?n=5&amp;x=%22%3E%3Cscript%3E">Try again<\/a>/);
		expect(html).not.toContain('<script');
	});

	it('says of a form that nothing was saved, and does not lead to its address, which only takes forms', async () => {
		const html = await refusal('/corrections/new', wait, { method: 'POST' }).text();
		expect(html).toContain('Nothing was saved.');
		expect(html).not.toContain('>Try again<');
	});

	it('is refused in the form that a program asks for', async () => {
		expect(await refusal('/plan', wait, { accept: '*/*' }).text()).toBe(`${wait.message}\n`);
		const api = refusal('/api/v1/plan', wait);
		expect(await api.json()).toEqual({ error: { code: 'too-many-requests', message: wait.message } });
		expect(api.headers.get('retry-after')).toBe('30');
	});

	it('has no time to wait for where waiting would not help', async () => {
		const long = { status: 414, code: 'malformed-address', message: 'Too long.' } as const;
		const answer = refusal('/search', long);
		expect(answer.headers.get('retry-after')).toBeNull();
		expect(await answer.text()).toContain('<h1>That address is too long to read</h1>');
	});
});
