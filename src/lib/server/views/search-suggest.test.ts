import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { searchKindIds } from '../../atlas/search/kinds.ts';
import { parseSearch } from '../../url/search.ts';
import type * as databaseModule from '../database.ts';
import type * as resultsModule from './search-results.ts';
import type * as suggestModule from './search-suggest.ts';

let atlas: typeof databaseModule;
let results: typeof resultsModule;
let suggest: typeof suggestModule;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	atlas = await import('../database.ts');
	results = await import('./search-results.ts');
	suggest = await import('./search-suggest.ts');
}, 60_000);
afterAll(() => void atlas.atlas().close());

const offered = (q: string) => suggest.suggestionsFor(parseSearch(new URLSearchParams({ q })));
const first = (q: string) => offered(q).suggestions[0];

describe('suggestions', () => {
	it.each([
		['hackn', 'Hackney', '/areas/E09000012-hackney'],
		['london', 'London', '/areas/E12000007-london'],
		['acton p', 'Acton PCN', '/areas/U81324-acton-pcn'],
		['oakleigh road', 'Oakleigh Road Health Centre', '/search?q=E83003'],
		['marylebone lib', 'Marylebone Library', '/support/marylebone-library-65eb2177'],
		['account3', 'Account3 Ltd', '/support/debt-advice-at-account3-ltd-210b97ea'],
		['link workers per 10', 'Link workers per 10,000 patients', '/gaps?show=link-worker-rate'],
		['data and s', 'Data and sources', '/data'],
		['lonely', 'Meeting people', '/support?need=loneliness'],
		["can't pay my rent", 'Housing', '/support?need=housing'],
		['debt in hackney', 'Debt and money, in Hackney', '/support?where=Hackney&need=debt'],
		['southwark 019d', 'Southwark 019D', '/areas/E01004013-southwark-019d'],
		['se15 5lj', 'SE15 5LJ', '/search?q=SE15+5LJ'],
		['SE15', 'Southwark', '/areas/E09000028-southwark']
	])('for %j begin with %s', (q, name, href) => expect(first(q)).toMatchObject({ name, href }));

	it('complete a postcode when few begin so', () => {
		const names = offered('se15 3f').suggestions.map(({ name }) => name);
		expect(names.filter((name) => /^SE15 3F[A-Z]$/.test(name))).toHaveLength(3);
		expect(names.slice(3)).toEqual(['Southwark', 'Lewisham']);
		expect(offered('SE15 5').suggestions.map(({ name }) => name)).toEqual(['Southwark', 'Lewisham']);
	});

	it('know areas by the names and codes they had', () => {
		expect(first('QMJ')?.name).toBe('West and North London ICB');
		expect(first('07T')?.name).toBe('North East London');
		expect(first('NCL')?.name).toBe('North Central London');
		expect(first('West Twickenham PCN')).toMatchObject({
			context: 'Primary care network, closed since its return of 30 September 2022'
		});
	});

	it('put a slip of the keys right, and say so', () => {
		expect(offered('Hackny').meant).toBe('Hackney');
		expect(first('Hackny')?.href).toBe('/areas/E09000012-hackney');
		expect(offered('debt in suothwark').meant).toBe('debt in Southwark');
		expect(first('debt in suothwark')?.name).toBe('Debt and money, in Southwark');
		expect(first('bennefits')?.name).toBe('Benefits');
		expect(first('lonley')?.name).toBe('Meeting people');
		expect(offered('hackney').meant).toBeNull();
	});

	it('are few, each once, and none for too little, too much or nonsense', () => {
		const { suggestions } = offered('health');
		expect(suggestions).toHaveLength(7);
		expect(new Set(suggestions.map(({ href }) => href)).size).toBe(7);
		for (const q of ['', 'h', 'x'.repeat(500), 'qqqqzz', 'M1 1AE', 'ZZ1 1ZZ', '"*', "' OR 1=1 --", '\u0000'])
			expect(offered(q).suggestions.length).toBeLessThanOrEqual(7);
		for (const q of ['', 'h', 'qqqqzz', 'M1 1AE', '"*']) expect(offered(q).suggestions).toEqual([]);
	});
});

describe('results', () => {
	it('are grouped in the order of the registry, every kind among them, each counted in full', () => {
		const kinds = ['southwark', 'london', 'north', 'debt', 'link workers', 'library', 'map'].map((text) => {
			const { groups, count } = results.searchResults(text);
			const order = groups.map(({ kind }) => searchKindIds.indexOf(kind));
			expect(order).toEqual(order.toSorted((a, b) => a - b));
			expect(count).toBe(groups.reduce((sum, group) => sum + group.count, 0));
			for (const group of groups) {
				expect(group.count).toBeGreaterThanOrEqual(group.shown.length + group.more.length);
			}
			return groups.map(({ kind }) => kind);
		});
		expect(new Set(kinds.flat())).toEqual(new Set(searchKindIds));
	});

	it('count what they do not list', () => {
		const networks = results.searchResults('PCN').groups.find(({ kind }) => kind === 'pcn');
		// 203 and the three that have closed, which come last.
		expect(networks?.count).toBe(206);
		expect(networks?.shown.length).toBe(6);
		expect(networks?.shown.map(({ context }) => context ?? '').join()).not.toContain('closed');
	});

	it('take a name with or without its apostrophe, and saints by either name', () => {
		const names = (text: string) =>
			results.searchResults(text).groups.flatMap(({ shown }) => shown.map(({ name }) => name));
		const [name = ''] = names("st john's");
		expect(name).toMatch(/St John[’']s/);
		for (const text of ['st johns', 'Saint John’s']) expect(names(text)).toContain(name);
	});
});
