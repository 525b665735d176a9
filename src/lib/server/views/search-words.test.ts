import { describe, expect, it } from 'vitest';
import type { Figure } from '../../atlas/figure.ts';
import { addressAfterName, decileWords, linkWorkerWords, phoneLink, walkWords } from './search-words.ts';

const figure = (status: Figure['status'], value: number | null): Figure => ({
	measure: 'link-worker-fte',
	area: 'U00001',
	period: '2026-06-30',
	status,
	value,
	numerator: null,
	denominator: null,
	returned: null,
	members: null,
	source: 'pcn-workforce-2026-06'
});

describe('linkWorkerWords', () => {
	it('says a figure, its date and that it is full-time posts', () => {
		expect(linkWorkerWords('Made-up PCN', figure('value', 2))).toEqual({
			short: '2.0 full-time posts',
			sentence: 'Made-up PCN has link workers: 2.0 full-time posts on 30 June 2026.',
			isAbsent: false
		});
	});
	it('never turns an absence into a number', () => {
		expect(linkWorkerWords('Made-up PCN', figure('zero', 0)).short).toBe('none recorded');
		const noReturn = linkWorkerWords('Made-up PCN', figure('no-return', null));
		expect(noReturn.short).toBe('made no return');
		expect(noReturn.sentence).toContain('we do not know');
		expect(linkWorkerWords('Made-up PCN', undefined).short).toBe('not collected');
	});
});

describe('walkWords', () => {
	it.each([
		[0, 'about 1 minute’s walk'],
		[61, 'about 1 minute’s walk'],
		[62, 'about 2 minutes’ walk'],
		[923, 'about 15 minutes’ walk'],
		[924, 'about 16 minutes’ walk'],
		[5000, '5.0 km away']
	])('%d metres is %s', (metres, words) => expect(walkWords(metres)).toBe(words));
});

describe('decileWords', () => {
	it('says which end is which', () => {
		expect(decileWords(1)).toContain('most deprived tenth');
		expect(decileWords(10)).toContain('least deprived tenth');
		expect(decileWords(4)).toBe('decile 4 of 10 in England, where 1 is the most deprived');
	});
});

describe('phoneLink', () => {
	it('dials the digits and shows what was listed', () => {
		expect(phoneLink('0808 250 5709, option 4')).toEqual({
			text: '0808 250 5709, option 4',
			href: 'tel:08082505709'
		});
		expect(phoneLink('')).toBeNull();
		expect(phoneLink(null)).toBeNull();
	});
});

describe('addressAfterName', () => {
	it('says the name of the place once, and keeps the postcode on one line', () => {
		expect(addressAfterName('Made-up Centre', 'Made-up Centre, 1 Made-up Road', 'SE15 5LJ')).toBe(
			'1 Made-up Road, SE15\u00a05LJ'
		);
		expect(addressAfterName('Made-up Centre', '1 Made-up Road', null)).toBe('1 Made-up Road');
		expect(addressAfterName(null, null, 'SE15 5LJ')).toBe('SE15\u00a05LJ');
	});
});
