import { expect, it } from 'vitest';
import { areaTypeIds, areaTypes, countAreas, isAreaType } from './area-types.ts';

it('counts areas in words', () => {
	expect(countAreas(1, 'pcn')).toBe('1 network');
	expect(countAreas(4994, 'lsoa')).toBe('4,994 small areas');
	expect(countAreas(0, 'borough')).toBe('0 boroughs');
});

it('knows its kinds of area, and that only networks have a shape that is not their own', () => {
	expect(isAreaType('sub-icb')).toBe(true);
	expect(isAreaType('ward')).toBe(false);
	expect(areaTypeIds.filter((id) => areaTypes[id].illustrative)).toEqual(['pcn']);
});
