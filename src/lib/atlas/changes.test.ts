import { describe, expect, it } from 'vitest';
import { changesByBorough, courseOf } from './borough-changes.ts';
import { changeKinds, compareNetworks, countKinds, reconcile, signed } from './changes.ts';
import type { ReleasePosts } from './changes.ts';

/** Made-up releases: one network of each kind, and one (2 posts, then 3) that has closed since. */
const before: ReleasePosts = {
	period: '2022-09-30',
	posts: new Map([
		['A-up', 1],
		['B-down', 3],
		['C-newly', 0],
		['D-fallen', 2],
		['E-same', 1.004],
		['F-none', 0],
		['H-stopped', 4]
	]),
	total: 13.004,
	returned: 8
};
const after: ReleasePosts = {
	period: '2026-06-30',
	posts: new Map([
		['A-up', 2.5],
		['B-down', 1],
		['C-newly', 1.5],
		['D-fallen', 0],
		['E-same', 1.002],
		['F-none', 0],
		['G-returning', 5]
	]),
	total: 14.002,
	returned: 8
};
const changes = compareNetworks(before, after);

describe('two releases', () => {
	it('sorts networks by what can be known of them', () => {
		expect(changes.map(({ network, kind }) => [network, kind])).toEqual([
			['A-up', 'up'],
			['B-down', 'down'],
			['C-newly', 'newly-recorded'],
			['D-fallen', 'fallen-to-none'],
			['E-same', 'same'],
			['F-none', 'none-both-times'],
			['G-returning', 'newly-returning'],
			['H-stopped', 'stopped-returning']
		]);
		expect(Object.values(countKinds(changes))).toEqual(changeKinds.map(() => 1));
	});

	it('calls nothing more or fewer that would be written as a change of nought', () => {
		const release = (posts: number): ReleasePosts => ({ ...before, posts: new Map([['A', posts]]) });
		for (let now = 0.8; now < 1.2; now += 0.007) {
			const kind = compareNetworks(release(1), release(now))[0]?.kind;
			expect(kind === 'same', `1 to ${now}`).toBe(signed(now - 1).replace('−', '') === '0.0');
		}
	});

	it('splits the change so that it adds up: real, reporting, closed', () => {
		const { real, newlyReturning, stoppedReturning, closed, ...ends } = reconcile(before, after, changes);
		expect(ends).toEqual({ before: 13.004, after: 14.002 });
		expect(real).toBeCloseTo(1.5 - 2 + 1.5 - 2 - 0.002, 12);
		expect([newlyReturning, stoppedReturning]).toEqual([5, 4]);
		expect(closed).toBeCloseTo(1, 12);
		expect(before.total + real + newlyReturning - stoppedReturning + closed).toBeCloseTo(after.total, 12);
	});

	it('shares networks out over boroughs, and knows which way a borough went', () => {
		const shares = [
			{ network: 'A-up', borough: 'one', share: 0.6 },
			{ network: 'A-up', borough: 'two', share: 0.4 },
			{ network: 'B-down', borough: 'two', share: 0.98 },
			{ network: 'B-down', borough: 'three', share: 0.02 },
			{ network: 'G-returning', borough: 'three', share: 1 }
		];
		const boroughs = changesByBorough(changes, shares, 0.05);
		expect(boroughs.get('one')).toMatchObject({ real: expect.closeTo(0.9, 9), compared: 1, heard: 1 });
		expect(boroughs.get('two')).toMatchObject({ real: expect.closeTo(0.6 - 1.96, 9), compared: 2 });
		expect(boroughs.get('three')).toMatchObject({ newlyReturning: 5, compared: 0, heard: 1 });
		const course = (code: string) => {
			const found = boroughs.get(code);
			return found && courseOf(found);
		};
		expect([course('one'), course('two'), course('three')]).toEqual(['up', 'down', 'not-known']);
	});
});

it.each([
	[12.34, '+12.3'],
	[-4, '−4.0'],
	[0.04, '0.0'],
	[-0.01, '0.0']
])('writes %f as %s', (value, text) => expect(signed(value)).toBe(text));
