import { describe, expect, it } from 'vitest';
import { packPicks, unpackPicks } from './picks.ts';

const areas = ['A', 'B', 'C', 'D', 'E'];

describe('picks', () => {
	it('come back as they were, without the areas that have none', () => {
		const packed = packPicks(['few', undefined, 'many', 'few', undefined]);
		expect(packed.words).toEqual(['few', 'many']);
		expect(packed.letters).toHaveLength(areas.length);
		expect(unpackPicks(areas, packed)).toEqual({ codes: ['A', 'C', 'D'], picked: ['few', 'many', 'few'] });
	});

	it('tell as many words apart as there are boroughs in England, and need no escape in a page', () => {
		const boroughs = Array.from({ length: 309 }, (_, at) => `made-up ${at}`);
		const packed = packPicks(boroughs);
		expect(unpackPicks(boroughs, packed).picked).toEqual(boroughs);
		expect(JSON.stringify(packed.letters)).toHaveLength(boroughs.length + 2);
		expect(packed.letters).not.toMatch(/[<>&"'\\\u2028\u2029]/);
	});
});
