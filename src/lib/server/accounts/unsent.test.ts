import { describe, expect, it } from 'vitest';
import { unsentForm } from './unsent.ts';

const site = 'http://127.0.0.1';

function sent(path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}) {
	const request = new Request(site + path, {
		method: 'POST',
		body,
		headers: { accept: 'text/html,*/*', ...headers }
	});
	return { request, form: unsentForm(request, new URL(request.url)) };
}

const words = new URLSearchParams([
	['revision', '2'],
	['notes', 'Much to say.\nAnd <b>more</b>.'],
	['ways', 'gp'],
	['ways', 'self']
]);

describe('what somebody sent whose session had ended', () => {
	it('is every field in order, and leaves the request to be read', async () => {
		const { request, form } = sent('/returns/hackney/2026-09-30/notes?/save', words);
		expect(await form).toEqual({ action: '/returns/hackney/2026-09-30/notes?/save', fields: [...words] });
		expect([...(await request.formData())]).toEqual([...words]);
	});

	it.each([
		['where passwords are', '/account?/password', words, {}],
		['to sign in', '/sign-in?/password', words, {}],
		['beside the section', '/returnsx?/save', words, {}],
		['with a file', '/editor/uploads', new FormData(), {}],
		['by a script of ours', '/returns/x?/autosave', words, { 'x-sveltekit-action': 'true' }],
		['by a program', '/returns/x?/save', words, { accept: 'application/json' }]
	] as const)('is not kept when sent %s', async (_, path, body, headers) =>
		expect(await sent(path, body, headers).form).toBeUndefined()
	);

	it('is not read when it is larger than any form of ours, nor given back when it has more fields', async () => {
		const large = 'a&'.repeat(40_000);
		const heavy = sent('/editor/uploads', new URLSearchParams(), { 'content-length': String(large.length) });
		expect(await heavy.form).toBeUndefined();
		expect(heavy.request.bodyUsed).toBe(false);
		const fields = (count: number) => new URLSearchParams(Array.from({ length: count }, () => ['a', '']));
		expect((await sent('/returns/x', fields(300)).form)?.fields).toHaveLength(300);
		expect(await sent('/returns/x', fields(301)).form).toBeUndefined();
	});

	it('is nothing where a page was only read', async () => {
		const request = new Request(`${site}/returns`, { headers: { accept: 'text/html' } });
		expect(await unsentForm(request, new URL(request.url))).toBeUndefined();
	});
});
