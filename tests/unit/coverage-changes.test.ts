import { afterAll, describe, expect, it } from 'vitest';
import { changesByBorough } from '../../src/lib/atlas/borough-changes.ts';
import { closedNetworks, compareNetworks, countKinds, reconcile } from '../../src/lib/atlas/changes.ts';
import type { ReleasePosts } from '../../src/lib/atlas/changes.ts';
import { builtAtlas, csvRows } from './built-atlas.ts';

const atlas = builtAtlas();
afterAll(() => atlas.close());

const periods = atlas
	.rows<{ period: string }>("select distinct period from figure where measure = 'link-worker-fte' order by 1")
	.map(({ period }) => period);

function release(period: string): ReleasePosts {
	const networks = [...atlas.figures('link-worker-fte', 'pcn', period).values()];
	const london = [...atlas.figures('link-worker-fte', 'london', period).values()][0];
	return {
		period,
		posts: new Map(networks.flatMap(({ area, value }) => (value === null ? [] : [[area, value] as const]))),
		total: london?.value ?? NaN,
		returned: london?.returned ?? NaN
	};
}
const releases = periods.map(release);
const pairs = releases.flatMap((before, at) =>
	releases.slice(at + 1).map((after) => [before, after] as const)
);

describe('what changed between any two of the twelve releases', () => {
	it('covers 66 pairs', () => expect(pairs).toHaveLength(66));

	it.each(pairs)('$period adds up', (before, after) => {
		const changes = compareNetworks(before, after);
		const { real, newlyReturning, stoppedReturning, closed } = reconcile(before, after, changes);
		const explained = real + newlyReturning - stoppedReturning + closed;
		expect(before.total + explained).toBeCloseTo(after.total, 9);
		const counts = countKinds(changes);
		const heardNow = changes.length - counts['stopped-returning'];
		expect(heardNow + closedNetworks(after)).toBe(after.returned);
	});

	it('shares all of it out over the boroughs', () => {
		const shares = atlas.rows<{ network: string; borough: string; share: number }>(
			"select child as network, parent as borough, share from nesting where parent like 'E09%' and child like 'U%'"
		);
		for (const [before, after] of [pairs[0], pairs[65], pairs[10]].flatMap((pair) => (pair ? [pair] : []))) {
			const changes = compareNetworks(before, after);
			const whole = reconcile(before, after, changes);
			const boroughs = [...changesByBorough(changes, shares, 0.05).values()];
			expect(boroughs).toHaveLength(33);
			const sum = (part: 'real' | 'newlyReturning' | 'stoppedReturning') =>
				boroughs.reduce((total, borough) => total + borough[part], 0);
			expect(sum('real')).toBeCloseTo(whole.real, 9);
			expect(sum('newlyReturning')).toBeCloseTo(whole.newlyReturning, 9);
			expect(sum('stoppedReturning')).toBeCloseTo(whole.stoppedReturning, 9);
		}
	});

	it('agrees with the release itself, read as plain text: March to June 2020', () => {
		const rows = csvRows('provision/link-worker-history.csv');
		const of = (period: string) =>
			new Map(rows.filter((row) => row.period === period).map(({ pcn, fte }) => [pcn, Number(fte)]));
		const [march, june] = [of('2020-03-31'), of('2020-06-30')];
		const still = new Set(csvRows('areas/pcns.csv').map(({ code }) => code));
		const both = [...march.keys()].filter((pcn) => june.has(pcn) && still.has(pcn));
		const real = both.reduce((sum, pcn) => sum + (june.get(pcn) ?? 0) - (march.get(pcn) ?? 0), 0);
		const [before, after] = pairs[0] ?? [];
		if (!before || !after) throw new Error('no pair');
		const changes = compareNetworks(before, after);
		expect(reconcile(before, after, changes).real).toBeCloseTo(real, 9);
		expect([before.returned, after.returned]).toEqual([35, 110]);
	});
});
