import { describe, expect, it } from 'vitest';
import { FeedError } from '../../directory/read/page.ts';
import { madeUpService, madeUpServices } from './made-up-feed.ts';
import { readInThread } from './read-in-thread.ts';
import type { FeedReadingLimits } from './read-in-thread.ts';

const reading = (text: string, name = 'made-up.json') => ({
	...{ feed: 'made-up', today: '2026-11-21' },
	from: { name, bytes: new TextEncoder().encode(text) }
});
const refusal = async (text: string, limits: FeedReadingLimits = {}) => {
	const error: unknown = await readInThread(reading(text), limits).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(FeedError);
	return (error as Error).message;
};

describe('a directory read in a thread of its own', () => {
	it('comes back as it was read, with what the feed said, and does not hold up the site meanwhile', async () => {
		let isHeldUp = true;
		setTimeout(() => (isHeldUp = false), 1);
		const { read, raw, warnings } = await readInThread(reading(JSON.stringify(madeUpServices(3))));
		expect(isHeldUp).toBe(false);
		expect(read.entries.map(({ service }) => service.name)).toEqual([
			...['Made-up service 1', 'Made-up service 2', 'Made-up service 3']
		]);
		const { id } = madeUpService(2);
		expect(JSON.parse(raw.get(id) ?? '')).toEqual(madeUpService(2));
		expect(warnings).toEqual([]);
	});

	it('may be a table, or the records of a crawl, one of them nested without end', async () => {
		const table = reading('Name,Organisation\nMade-up choir,Made-up Singers\n', 'made-up.csv');
		expect((await readInThread(table)).read.entries).toMatchObject([{ service: { name: 'Made-up choir' } }]);
		const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
		const items = [madeUpService(1), madeUpService(2, { deep })];
		const { read } = await readInThread({ ...table, from: { items } });
		expect(read.entries.map(({ service }) => service.name)).toEqual([
			...['Made-up service 1', 'Made-up service 2']
		]);
		expect(read.rejected).toEqual([]);
	});

	it('is refused in words when it is none, or has more services than are read', async () => {
		expect(await refusal('<html>')).toMatch(/web page or XML/);
		const many = JSON.stringify(Array.from({ length: 20_001 }, (_, id) => ({ id, name: 'Made up' })));
		expect(await refusal(many)).toBe('made-up.json has more than 20,000 services, the most that are read.');
	});

	it('is given up when it takes too long or too much memory, and when someone cancels it', async () => {
		const much = JSON.stringify(madeUpServices(15_000));
		expect(await refusal(much, { seconds: 0.001 })).toMatch(/^It could not be read within 0.001 seconds/);
		expect(await refusal(much, { heapMegabytes: 12 })).toMatch(/^It needs more memory/);
		expect(await refusal(much, { signal: AbortSignal.abort() })).toBe('The reading was cancelled.');
		const cancel = new AbortController();
		setTimeout(() => cancel.abort(), 1);
		expect(await refusal(much, { signal: cancel.signal })).toBe('The reading was cancelled.');
	});
});
