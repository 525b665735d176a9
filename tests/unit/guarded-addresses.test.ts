import { isRedirect } from '@sveltejs/kit';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// The guard of a page is asked when the page is loaded; an address that answers by itself has to ask for it.

type Handler = (event: unknown) => unknown;
const files = globSync('src/routes/{editor,returns,account}/**/+server.ts').sort();

async function handlersOf(file: string): Promise<[string, Handler][]> {
	const module = (await import(join(process.cwd(), file))) as Record<string, unknown>;
	return Object.entries(module).filter((entry): entry is [string, Handler] => /^[A-Z]+$/.test(entry[0]));
}

/** A visitor who is not signed in, with nothing but an address. */
function stranger(method: string) {
	const url = new URL('http://127.0.0.1/somewhere');
	return {
		locals: { signedIn: null },
		request: new Request(url, { method }),
		url,
		params: { upload: '1', id: '1' }
	};
}

describe('what answers by itself behind a sign-in', () => {
	it('is found', () => {
		expect(files).toContain('src/routes/editor/directory/template.csv/+server.ts');
		expect(files.length).toBeGreaterThanOrEqual(5);
	});

	it.each(files)('%s sends a stranger to sign in', async (file) => {
		const handlers = await handlersOf(file);
		expect(handlers.length).toBeGreaterThan(0);
		for (const [method, handler] of handlers) {
			const thrown: unknown = await Promise.resolve()
				.then(() => handler(stranger(method)))
				.then(
					() => 'an answer',
					(reason: unknown) => reason
				);
			expect(isRedirect(thrown) && thrown.location, `${method}: ${String(thrown)}`).toMatch(
				/^\/sign-in\?next=/
			);
		}
	});
});
