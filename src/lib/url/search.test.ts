import { describe, expect, it } from 'vitest';
import { parseSearch, searchHref } from './search.ts';

const parse = (q: string) => parseSearch(new URLSearchParams({ q }));

describe('parseSearch', () => {
	it.each(['SE15 5LJ', 'se155lj', ' se15  5lj ', 'SE15-5LJ', 'SE15\u00A05LJ\u200B'])(
		'reads %j as one postcode',
		(q) => expect(parse(q)).toMatchObject({ kind: 'postcode', postcode: 'SE15 5LJ' })
	);

	it('says which postcodes cannot be in London', () => {
		expect(parse('m1 1ae')).toMatchObject({ kind: 'postcode-elsewhere', postcode: 'M1 1AE', exists: true });
		expect(parse('ZZ1 1ZZ')).toMatchObject({
			kind: 'postcode-elsewhere',
			postcode: 'ZZ1 1ZZ',
			exists: false
		});
	});

	it.each([
		['SE15', 'SE15'],
		['e1', 'E1'],
		['se15 5', 'SE15'],
		['SE1 7', 'SE1'],
		['SE155', 'SE15'],
		['EC1A', 'EC1A'],
		['EC1A 4H', 'EC1A']
	])('takes %j for the district %s', (q, district) =>
		expect(parse(q)).toMatchObject({ kind: 'district', district })
	);

	it('keeps names and codes as words', () => {
		expect(parse('Tower  Hamlets')).toEqual({ kind: 'words', text: 'Tower Hamlets', postcodeWithin: null });
		expect(parse('U33392')).toMatchObject({ kind: 'words' });
		expect(parse("' OR 1=1 --")).toMatchObject({ kind: 'words', text: "' OR 1=1 --" });
	});

	it('notices a postcode among other words', () => {
		expect(parse('debt advice near se15 5lj, please')).toMatchObject({ postcodeWithin: 'SE15 5LJ' });
		expect(parse('SE155LJ Peckham')).toMatchObject({ postcodeWithin: 'SE15 5LJ' });
	});

	it('answers nothing, too much and rubbish', () => {
		expect(parse('  \u0000\u0007 ')).toEqual({ kind: 'empty' });
		expect(parseSearch(new URLSearchParams())).toEqual({ kind: 'empty' });
		expect(parse('x'.repeat(10_000))).toEqual({ kind: 'too-long' });
		expect(parse('a\u0000b')).toMatchObject({ text: 'a b' });
	});

	it('builds an address that reads back the same', () => {
		const text = 'K&C South + 50% "PCN"';
		const address = new URL(searchHref(text), 'http://localhost');
		expect(parseSearch(address.searchParams)).toMatchObject({ kind: 'words', text });
	});
});
