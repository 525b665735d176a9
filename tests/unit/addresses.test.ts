import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formerBodies } from '../../src/lib/atlas/addresses/former-bodies.ts';
import { builtAtlas, csvRows } from './built-atlas.ts';
import type { BuiltAtlas } from './built-atlas.ts';

let atlas: BuiltAtlas;
beforeAll(() => (atlas = builtAtlas()));
afterAll(() => atlas.close());

const leadsTo = (key: string) => atlas.one('select area from address where key = ?', key);

describe('old names and codes', () => {
	/** Which groups joined into which, in 2020 and 2021: five, five, six, eight and eight boroughs’ groups. */
	it.each([
		['93C', ['07m', '07r', '07x', '08d', '08h']],
		['72Q', ['07n', '07q', '08a', '08k', '08l', '08q']],
		['36L', ['07v', '08j', '08p', '08r', '08t', '08x']],
		['A3A8R', ['07l', '07t', '08f', '08m', '08n', '08v', '08w']],
		['W2U3Z', ['07p', '07w', '07y', '08c', '08e', '08g', '08y', '09a']]
	])('of clinical commissioning groups lead to sub-ICB %s', (subIcb, codes) => {
		expect(codes.map(leadsTo)).toEqual(codes.map(() => subIcb));
	});

	it('of every former body lead somewhere', () => {
		for (const { code, gss, name } of formerBodies) {
			for (const key of [code, gss].filter((each) => each !== undefined))
				expect(leadsTo(key.toLowerCase()), `${key} ${name}`).toBeTruthy();
		}
	});

	it('of every network in any release lead to it, or say that it has closed', () => {
		const open = new Set(csvRows('areas/pcns.csv').map(({ code }) => code));
		const once = csvRows('provision/link-worker-history.csv');
		const closed = [...new Set(once.map(({ pcn = '' }) => pcn))].filter((code) => !open.has(code)).sort();
		expect(closed).toEqual(['U36887', 'U62999', 'U99255']);
		expect(
			atlas.rows<{ key: string; until: string }>(
				"select key, until from address where kind = 'closed' and key glob 'u[0-9]*' order by key"
			)
		).toEqual([
			{ key: 'u36887', until: '2020-06-30' },
			{ key: 'u62999', until: '2022-09-30' },
			{ key: 'u99255', until: '2021-03-31' }
		]);
		expect(leadsTo('tower-hamlets-network-6-pcn')).toBe('U08803');
		expect(leadsTo('babylon-gp-at-hand-pcn')).toBe('U19803');
	});

	it('never stand in the way of a name of today', () => {
		const names = atlas.rows<{ name: string }>(
			"select a.name from area a where a.type <> 'lsoa' and not exists (select 1 from address d where d.area = a.code and d.kind = 'name')"
		);
		expect(names).toEqual([]);
	});
});
