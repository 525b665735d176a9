import { describe, expect, it } from 'vitest';
import { areaSlug, codeOfSlug, kebab, readableName } from './names.ts';

describe('readableName', () => {
	it.each([
		['BRENT WEST KWH PCN', 'Brent West KWH PCN'],
		['K AND C SOUTH PCN', 'K and C South PCN'],
		['BARNET 2 PCN', 'Barnet 2 PCN'],
		['THE SURGERY AT THE GREEN', 'The Surgery at the Green'],
		['ST JOHN & ST MARY', 'St John and St Mary'],
		["QUEEN'S ROAD (DR O'NEILL)", "Queen's Road (Dr O'Neill)"],
		['STOKE-ON-SEA', 'Stoke-On-Sea'],
		['DRS PATEL LTD', 'Drs Patel Ltd'],
		['E1 HEALTH CTR', 'E1 Health Centre'],
		['HARINGEY - NORTH EAST PCN', 'Haringey - North East PCN'],
		['  DOUBLE   SPACED  ', 'Double Spaced'],
		['AT MEDICS', 'AT Medics']
	])('%s is %s', (published, readable) => expect(readableName(published)).toBe(readable));

	it('keeps a name that already has small letters', () => {
		expect(readableName('iCare 2000 PCN')).toBe('iCare 2000 PCN');
		expect(readableName('Age UK & friends')).toBe('Age UK and friends');
	});

	it('says the same of a name it has already cased', () => {
		for (const name of ['BRENT WEST KWH PCN', 'K AND C SOUTH PCN', "QUEEN'S ROAD", 'E1 HEALTH CTR']) {
			expect(readableName(readableName(name))).toBe(readableName(name));
		}
	});
});

describe('slugs', () => {
	it('have the code and words, and give the code back', () => {
		expect(areaSlug('E09000020', 'Kensington and Chelsea')).toBe('E09000020-kensington-and-chelsea');
		expect(areaSlug('U12345', 'King’s Cross & Angel PCN')).toBe('U12345-kings-cross-and-angel-pcn');
		expect(codeOfSlug('E09000020-kensington-and-chelsea')).toBe('E09000020');
		expect(codeOfSlug('u12345')).toBe('U12345');
		expect(codeOfSlug('')).toBe('');
	});

	it('kebab gives only letters, digits and single hyphens', () => {
		expect(kebab('  Barnet: 100% (East)!  ')).toBe('barnet-100-east');
		expect(kebab("St Paul's")).toBe('st-pauls');
	});
});
