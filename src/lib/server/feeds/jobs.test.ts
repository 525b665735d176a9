import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FeedStateError } from '../contributions/feeds.ts';
import { beginFeedJob, feedJob, feedJobs } from './jobs.ts';

/** Ends every reading that is under way. */
let end = () => {};
let ended: Promise<number>;
vi.mock('../contributions/database.ts', () => ({ contributions: () => undefined }));
vi.mock('./import-feed.ts', async (original) => ({
	...(await original<object>()),
	importFeed: () => ended
}));
beforeEach(() => {
	const { promise, resolve } = Promise.withResolvers<number>();
	ended = promise;
	end = () => resolve(7);
});
afterEach(async () => {
	end();
	await vi.waitFor(() => expect(feedJobs()).toEqual([]));
});

const ann = { id: 'made-up-ann', name: 'Ann Editor' };
const ben = { id: 'made-up-ben', name: 'Ben Editor' };
const file = (text: string, feed = {}) => ({
	file: { name: 'services.csv', bytes: new TextEncoder().encode(text) },
	feed
});

it('reads one thing under a short name at a time, and says so of another', () => {
	expect(beginFeedJob(ann, file('Hackney choir'))).toBe('services');
	const refused =
		/^Ann Editor is having services.csv read as “services” now. Wait until that is done, or give/;
	expect(() => beginFeedJob(ben, file('Camden choir'))).toThrow(FeedStateError);
	expect(() => beginFeedJob(ben, file('Camden choir'))).toThrow(refused);
	expect(() => beginFeedJob(ann, file('Hackney choir', { licence: 'OGL' }))).toThrow(refused);
	expect(() => beginFeedJob(ben, { address: 'https://feed.example/', feed: { id: 'services' } })).toThrow(
		refused
	);
	expect(beginFeedJob(ben, file('Camden choir', { id: 'camden' }))).toBe('camden');
});

it('takes the same thing asked for again as the reading under way, and reads anew once that has ended', async () => {
	beginFeedJob(ann, file('Hackney choir'));
	const begun = feedJob('services');
	expect(beginFeedJob(ben, file('Hackney choir'))).toBe('services');
	expect([feedJob('services'), feedJobs().length]).toEqual([begun, 1]);
	end();
	await vi.waitFor(() => expect(feedJob('services')).toMatchObject({ state: 'read', importId: 7 }));
	beginFeedJob(ben, file('Camden choir'));
	expect(feedJob('services')).toMatchObject({ state: 'reading', by: 'Ben Editor' });
});
