import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../../tests/unit/built-atlas.ts';
import { supportUrl } from '../../../url/support.ts';
import type * as databaseModule from '../../database.ts';
import type * as serviceModule from '../../queries/support-service.ts';
import type * as pageModule from './page.ts';
import type * as whereModule from './where.ts';

let atlas: typeof databaseModule;
let finder: typeof pageModule;
let wheres: typeof whereModule;
let services: typeof serviceModule;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	atlas = await import('../../database.ts');
	finder = await import('./page.ts');
	wheres = await import('./where.ts');
	services = await import('../../queries/support-service.ts');
}, 60_000);
afterAll(() => void atlas.atlas().close());

const monday = new Date('2026-11-23T10:00:00Z');
const found = (address: string) => {
	const page = finder.supportPage(supportUrl.parse(new URLSearchParams(address)), monday).found;
	if (!page) throw new Error(`${address} found nothing to show`);
	return page;
};

describe('where', () => {
	it.each([
		['se15 5lj', 'postcode', 'SE15 5LJ', ['Southwark']],
		['SE15', 'district', 'SE15', ['Southwark', 'Lewisham']],
		['kingston', 'borough', 'Kingston upon Thames', ['Kingston upon Thames']],
		['London Borough of Hackney', 'borough', 'Hackney', ['Hackney']],
		['51.4741234, -0.0691234', 'position', 'where you are', ['Southwark']]
	])('%s is a %s', (text, kind, label, boroughs) => {
		const answer = wheres.whereAnswer(text);
		expect(answer).toMatchObject({ kind: 'found', where: { kind, label } });
		expect(answer.kind === 'found' && answer.where.boroughs.map(({ name }) => name)).toEqual(boroughs);
	});

	it('keeps a position to about 100 metres', () => {
		expect(wheres.whereAnswer('51.4741234, -0.0691234')).toMatchObject({
			where: { from: { lat: 51.474, lon: -0.069 } }
		});
	});

	it.each(['nowhere', 'ham', 'M1 1AE', 'SE15 9ZZ', 'M1', '0, 0', '999, 999'])(
		'%s is a fault, in words',
		(text) =>
			expect(wheres.whereAnswer(text)).toMatchObject({ kind: 'fault', fault: expect.stringMatching(/\.$/) })
	);
});

describe('what is found', () => {
	it('is nearest first, and never of the past', () => {
		const { results, history } = found('where=SE15+5LJ&need=debt');
		expect(results.map(({ places: [place] }) => place?.distance).slice(0, 2)).toEqual([
			'about 8 minutes’ walk',
			'about 12 minutes’ walk'
		]);
		expect(history.every(({ nextStep }) => nextStep.startsWith('Check first'))).toBe(true);
	});

	it('has link workers of the likely networks only, since a practice decides', () => {
		const { results } = found('where=SE15+5LJ&need=link-worker');
		expect(results.map(({ name }) => name)).toEqual([
			'Link worker: South Southwark PCN',
			'Link worker: North Southwark PCN'
		]);
	});

	it('puts first what is asked for by name', () => {
		expect(found('where=Southwark&q=Dulwich+Library').results[0]?.name).toBe('Dulwich Library');
	});

	it.each([
		['housing', 'housing'],
		['help with housing', 'housing'],
		['court', 'legal'],
		['park', 'nature'],
		['food', 'food'],
		['work', 'employment']
	])(
		'is the same for “%s” as for the button of that need, whatever street or house it is in',
		(words, need) => {
			const keys = (address: string) => {
				const { results, count } = found(address);
				return [count, ...results.map(({ key }) => key)];
			};
			expect(keys(`q=${words.replaceAll(' ', '+')}`)).toEqual(keys(`need=${need}`));
			expect(keys(`where=E14+6PB&q=${words.replaceAll(' ', '+')}`)).toEqual(
				keys(`where=E14+6PB&need=${need}`)
			);
		}
	);

	it('is by name for a name, though words of it are needs, and the heading says the words', () => {
		const page = found('q=Manor+Park+Library');
		expect(page.results[0]?.name).toBe('Manor Park Library');
		expect(found('q=Citizens+Advice')).toMatchObject({
			heading: expect.stringMatching(/with “Citizens Advice” in London$/)
		});
	});

	it('is by place or borough for a word that is no need, never by street or by half a word', () => {
		expect(found('q=Peckham').results.map(({ name }) => name)).toContain('Peckham Library');
		const byChurch = found('where=E14+6PB&q=church').results;
		expect(byChurch.filter(({ places: [place] }) => /churchill/i.test(place?.address ?? ''))).toEqual([]);
		expect(found('q=Willoughby')).toMatchObject({ count: 0 });
	});

	it('without a place is all 102 that help with debt', () => {
		expect(found('need=debt')).toMatchObject({ count: 102, pages: 6 });
		expect(found('need=debt&page=99').page).toBe(6);
	});

	it('where nobody says a place has no steps, finds none rather than guess', () => {
		const { count, instead } = found('where=SE15+5LJ&need=debt&step-free=yes');
		expect(count).toBe(0);
		expect(instead?.linkWorkers).toBe('/support?where=SE15+5LJ&need=link-worker');
	});
});

describe('what a list can be narrowed by', () => {
	it('is what something in it says, and no more', () => {
		expect(found('where=SE15+5LJ&need=debt').offered).toEqual({
			how: ['in-person'],
			who: [],
			selfReferral: true,
			free: true,
			openNow: false,
			stepFree: false,
			languages: []
		});
		expect(found('need=debt').offered.who).toContain('women');
		expect(found('where=SE15+5LJ&need=housing').offered).toMatchObject({ how: [], free: false });
	});

	it('leaves something whatever is chosen of it alone', () => {
		for (const search of ['where=SE15+5LJ', 'need=debt', 'where=Hackney&need=books']) {
			const { offered } = found(search);
			for (const how of offered.how) expect(found(`${search}&how=${how}`).count, how).toBeGreaterThan(0);
			for (const who of offered.who) expect(found(`${search}&who=${who}`).count, who).toBeGreaterThan(0);
		}
	});

	it('does not shrink with what is chosen', () => {
		expect(found('where=SE15+5LJ&how=phone').offered).toEqual(found('where=SE15+5LJ').offered);
	});
});

describe('what the list holds nothing of', () => {
	it('is said to be a gap of the list, with what it holds, and leads to link workers first', () => {
		const { heading, instead, networks } = found('where=Hackney&q=housing');
		expect(heading).toBe('The atlas lists no help with housing yet');
		expect(instead?.holdings).toBe(
			'What it lists is help with books and a warm place, finding a link worker, debt and money, and legal advice. There may be other help that nobody has told us of.'
		);
		expect(instead?.ask.map(({ name }) => name).every((name) => name.startsWith('Link worker: '))).toBe(true);
		expect(instead?.ask).toHaveLength(3);
		expect(instead?.ask.map(({ name }) => name)).not.toContain('Link worker: Central 1 Islington PCN');
		expect(instead?.askCount).toBeGreaterThan(3);
		expect(instead?.borough).toMatchObject({ name: 'Hackney' });
		expect(instead?.neighbours).toEqual([]);
		expect(networks).toBeNull();
	});

	it('for company, a link worker is the help itself', () => {
		for (const asked of ['q=lonely', 'need=loneliness', 'kind=connected'])
			expect(found(`where=SE15+5LJ&${asked}`)).toMatchObject({
				heading: 'Ask a link worker about meeting people near SE15 5LJ',
				instead: { ask: [{ name: 'Link worker: South Southwark PCN' }, {}] }
			});
	});

	it('has the national numbers that help with it', () => {
		const phones = (need: string) => found(`need=${need}`).instead?.helplines.map(({ phone }) => phone);
		expect(phones('mental-health')).toEqual(['116 123', '111']);
		expect(phones('housing')).toEqual([]);
	});

	it('is told apart from what is listed elsewhere, and from choices that fit nothing', () => {
		expect(found('where=UB9+6JH&need=debt&walk=15')).toMatchObject({
			heading: 'The atlas lists no help with debt and money within 15 minutes’ walk of UB9 6JH',
			instead: { holdings: null, ask: [] }
		});
		expect(found('where=SE15+5LJ&need=debt&step-free=yes').heading).toBe(
			'The atlas lists no help with debt and money near SE15 5LJ that fits your choices'
		);
		expect(found('q=xyzzy').heading).toBe('The atlas lists no help with “xyzzy” in London');
	});
});

describe('the address of a service', () => {
	it('is found by its first eight digits whatever stands before them, and not by less', () => {
		const id = found('where=SE15+5LJ&need=debt').results[0]?.key ?? '';
		expect(services.serviceAtSlug(`old-name-${id.slice(0, 8)}`)?.listing.id).toBe(id);
		expect(services.serviceAtSlug(id.toUpperCase())?.listing.id).toBe(id);
		expect(services.serviceAtSlug(id.slice(0, 7))).toBeUndefined();
		expect(services.serviceAtSlug("' or 1=1 --")).toBeUndefined();
	});
});
