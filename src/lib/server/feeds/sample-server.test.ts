import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDirectory } from '../../directory/read/directory.ts';
import { createFeedClient } from './client.ts';
import { crawl } from './crawl.ts';

const file = resolve('../shared/oruk/test/server.mjs');
interface Running {
	base: string;
	close(): Promise<void>;
}

describe.skipIf(!existsSync(file))('the sample server of ../shared/oruk (skipped where it is not)', () => {
	let server: Running;
	const client = createFeedClient({ allowPrivate: true, pace: 0, patience: 1, timeout: 5_000 });
	beforeAll(async () => {
		const { start } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
			start(): Promise<Running>;
		};
		server = await start();
	});
	afterAll(async () => {
		await client.close();
		await server.close();
	});
	const read = async (path: string) => {
		const { items } = await crawl(server.base + path, client);
		return readDirectory(items, { feed: 'sample', today: '2026-03-01' });
	};

	it.each([
		'/v3',
		'/v3/',
		'/v3/services',
		'/v1',
		'/broken/no-version',
		'/broken/root-500',
		'/broken/required-only',
		'/broken/no-detail',
		'/broken/soft-404',
		'/broken/null-email',
		'/broken/numeric-id',
		'/broken/one-bad-detail',
		'/broken/v1-envelope',
		'/broken/array',
		'/broken/last-page-bad',
		'/broken/last-flag',
		'/broken/optional-bad'
	])('%s: all twelve services', async (path) => {
		const { entries, rejected } = await read(path);
		expect([entries.length, rejected]).toEqual([12, []]);
		for (const { service } of entries) expect(service.organization?.name ?? '').not.toBe('');
	});

	it.each(['/broken/html', '/broken/truncated', '/broken/page-2-fails', '/broken/nothing-here'])(
		'%s: refused in a sentence, or its first page whole',
		async (path) => {
			const outcome = await read(path).then(
				({ entries }) => entries.length,
				(error: Error) => error.name
			);
			expect(['FeedError', 12]).toContain(outcome);
		}
	);
	it('an empty feed gives nothing to import', async () =>
		expect((await read('/broken/empty')).entries).toEqual([]));
});
