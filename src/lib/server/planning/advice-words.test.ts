import { describe, expect, it } from 'vitest';
import { aboutPeople } from '../../atlas/format.ts';
import type { AdviceAnswer, AdviceSite } from './advice-answer.ts';
import { aboutSite, headline, proof, reason, standing } from './advice-words.ts';

/** A made-up library that reaches 1,000 people. */
const site = (changes: Partial<AdviceSite> = {}): AdviceSite => ({
	rank: 1,
	gain: { residents: 1000, weighted: 1500 },
	reached: { residents: 1000, weighted: 1500 },
	deprivedResidents: 430,
	boroughs: [{ code: 'E1', name: 'Northing', slug: 'E1-northing', residents: 1000 }],
	postcodes: new Float64Array(),
	borough: { code: 'E1', name: 'Northing', slug: 'E1-northing' },
	alike: [],
	place: {
		id: 'library-1',
		kind: 'library',
		name: 'High Street Library',
		lat: 51.5,
		lon: 0,
		lsoa: 'L1',
		address: '1 High Street',
		postcode: 'E1 1AA',
		phone: null,
		email: null,
		website: null,
		details: { hoursPerWeek: 40, hostsAdvice: false },
		source: 'libraries-2023'
	},
	...changes
});
const answer = (changes: Partial<AdviceAnswer> = {}): AdviceAnswer => ({
	question: { k: 1, minutes: 15, gradient: 2 },
	sites: [site()],
	objective: 1500,
	optimal: true,
	gap: 0,
	everyone: { residents: 10_000, weighted: 14_000 },
	baseline: { residents: 2000, weighted: 3000 },
	reachable: { residents: 6000, weighted: 9000 },
	candidateCount: 1483,
	groupCount: 80,
	...changes
});

it('people are said to three figures', () => {
	expect([228_408, 53_786.5, 950.4, 1_358_784].map(aboutPeople)).toEqual([
		'228,000',
		'53,800',
		'950',
		'1.4 million'
	]);
});

describe('the headline', () => {
	it('states the finding', () => {
		expect(headline(answer())).toBe(
			'One advice session would bring 1,000 more Londoners within 15 minutes’ walk'
		);
	});
	it('says when nobody is left to reach', () => {
		const none = site({ reached: { residents: 0, weighted: 0 } });
		expect(headline(answer({ sites: [none] }))).toBe(
			'No new advice session would bring anyone else within 15 minutes’ walk'
		);
	});
	it('is followed by where things stand', () => {
		expect(standing(answer())).toBe(
			'Today 2,000 of 10,000 residents (20%) live within 15 minutes’ walk of face-to-face debt advice. With this session it would be 30%.'
		);
	});
});

describe('how sure it is', () => {
	it('says proven only when it is', () => {
		expect(proof(answer())).toContain('proven');
		const found = proof(answer({ optimal: false, gap: 0.012 }));
		expect(found).not.toContain('proven');
		expect(found).toContain('at most 1.2% more need');
	});
});

describe('the reason for a site', () => {
	it('says whom it reaches and where they live', () => {
		expect(reason(site())).toBe(
			'Brings 1,000 people within reach, 43% of them in the most deprived fifth of England; all live in Northing.'
		);
	});
	it('names the boroughs of two, and leaves out a handful', () => {
		const two = [
			{ code: 'E1', name: 'Northing', slug: 'E1-northing', residents: 760 },
			{ code: 'E2', name: 'Southing', slug: 'E2-southing', residents: 240 }
		];
		expect(reason(site({ rank: 2, boroughs: two }))).toBe(
			'Brings 1,000 more people within reach, 43% of them in the most deprived fifth of England; they live in Northing (76%) and Southing (24%).'
		);
		const few = [
			{ code: 'E1', name: 'Northing', slug: 'E1-northing', residents: 980 },
			{ code: 'E2', name: 'Southing', slug: 'E2-southing', residents: 20 }
		];
		expect(reason(site({ boroughs: few }))).toContain('nearly all live in Northing.');
	});
	it('does not divide by nobody', () => {
		const nobody = site({ gain: { residents: 0, weighted: 0 }, deprivedResidents: 0, boroughs: [] });
		expect(reason(nobody)).toBe('Reaches nobody whom the others do not.');
	});
});

it('a site says what else is known of it', () => {
	const library = site();
	const twin = { ...library.place, id: 'practice-1', name: 'High Street Surgery' };
	expect(aboutSite({ ...library, alike: [twin] })).toEqual([
		'Open 40 hours a week in 2023.',
		'High Street Surgery, at the same postcode, would do as well.'
	]);
	const host = { ...library.place, details: { hoursPerWeek: null, hostsAdvice: true } };
	expect(aboutSite({ ...library, place: host })).toHaveLength(1);
});
