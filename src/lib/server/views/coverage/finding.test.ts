import { expect, it } from 'vitest';
import { metSpread, missingWords, standardBasis, standardHeadline } from './finding.ts';

/** Made-up boroughs: how many parts each meets, and how its return stands. */
const borough = (name: string, met: number, state: 'never-returned' | 'out-of-date' | 'published') => ({
	name,
	met,
	notReported: state === 'never-returned' ? 6 : 0,
	state,
	returned:
		state === 'never-returned'
			? null
			: {
					borough: name,
					period: '2026-06-30',
					revision: 1,
					published: '2026-07-20',
					answers: {},
					withheld: []
				}
});
const [one, two, three] = [
	borough('Aldgrove', 4, 'out-of-date'),
	borough('Birchmere', 2, 'never-returned'),
	borough('Cedarham', 2, 'published')
];

it('names who meets most while nobody meets it all, and counts those who do', () => {
	expect(standardHeadline([one, two, three])).toBe(
		'No borough is known to meet the whole basic standard; Aldgrove meets four of its ten parts'
	);
	expect(standardHeadline([borough('Aldgrove', 10, 'published'), two])).toBe(
		'1 of 2 boroughs meets all ten parts of the basic standard'
	);
	expect(standardHeadline([borough('Aldgrove', 0, 'published')])).toContain('any part');
});

it('says what is known and what is missing', () => {
	expect(metSpread([one, two, three])).toBe('1 meets four, 2 two');
	expect(standardBasis([one, two, three], '2026-06-30')).toContain('2 of 3 boroughs have published one');
	expect(missingWords([one, two, three])).toEqual({
		count: 2,
		words: '1 never returned, 1 out of date; 6 of 30 answers to the standard are not reported'
	});
});
