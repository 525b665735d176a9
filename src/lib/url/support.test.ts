import { describe, expect, it } from 'vitest';
import { filtersChosen, serviceSlug, supportUrl, withoutFilters } from './support.ts';

const read = (text: string) => supportUrl.parse(new URLSearchParams(text));

describe('the address of a search for support', () => {
	it('says everything that was chosen, and reads it back', () => {
		const address =
			'where=SE15+5LJ&q=can%27t+pay+rent&kind=supported&need=debt,housing&who=older&self-referral=yes&how=phone,home-visit&step-free=yes&language=somali&free=yes&open-now=yes&walk=30&page=2';
		const state = read(address);
		expect(state).toMatchObject({
			where: 'SE15 5LJ',
			words: "can't pay rent",
			needs: ['debt', 'housing'],
			walk: 30,
			page: 2
		});
		expect(supportUrl.href(state)).toBe(`/support?${address}`);
		expect(filtersChosen(state)).toBe(8);
		expect(supportUrl.href(withoutFilters(state))).toBe(
			'/support?where=SE15+5LJ&q=can%27t+pay+rent&kind=supported&need=debt,housing'
		);
	});

	it('takes boxes ticked in a form as it takes a list', () => {
		expect(read('how=phone&how=online').how).toEqual(['phone', 'online']);
	});

	it('leaves out what it does not know, and never throws', () => {
		expect(read('kind=nonsense&need=x&who=&how=,&walk=7&page=-3&step-free=no')).toEqual(supportUrl.start);
		expect(supportUrl.href(read(''))).toBe('/support');
		expect(read(`where=${'x'.repeat(500)}`).where).toHaveLength(120);
		expect(read('where=%00SE15%0a%205LJ').where).toBe('SE15 5LJ');
	});

	it('prints the page shown, in either size', () => {
		const state = read('where=SE15&page=3');
		expect(supportUrl.printHref(state, false)).toBe('/support/print?where=SE15&page=3');
		expect(supportUrl.printHref(state, true)).toBe('/support/print?where=SE15&page=3&size=large');
		expect(supportUrl.printHref(supportUrl.start, true)).toBe('/support/print?size=large');
	});
});

describe('the address of a service', () => {
	const id = '210b97ea-a07e-50ff-916e-826912e5f128';
	it.each([
		['Debt advice at Account3 Ltd', 'debt-advice-at-account3-ltd-210b97ea'],
		["St Paul's Café", 'st-pauls-cafe-210b97ea'],
		['<script>alert(1)</script>', 'script-alert-1-script-210b97ea'],
		['متحف', '210b97ea']
	])('%s', (name, slug) => expect(serviceSlug(name, id)).toBe(slug));

	it('carries the search that found it, as the search itself is written', () => {
		const search = read('where=SE15+5LJ&q=debt&who=older&page=2');
		const href = supportUrl.serviceHref('Café', id, search);
		expect(href).toBe('/support/cafe-210b97ea?where=SE15+5LJ&q=debt&who=older&page=2');
		expect(supportUrl.parse(new URL(href, 'http://localhost').searchParams)).toEqual(search);
		expect(supportUrl.serviceHref('Café', id)).toBe('/support/cafe-210b97ea');
	});
});
