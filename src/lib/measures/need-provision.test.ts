import { describe, expect, it } from 'vitest';
import { needProvisionClasses } from './need-provision.ts';

describe('needProvisionClasses', () => {
	it('takes thirds among the areas where both figures are known', () => {
		const classes = needProvisionClasses({
			need: [30, 10, 20, 99, 40, 50, 60, null],
			provision: [1, 2, 3, null, 6, 5, 4, 9]
		});
		expect(classes).toEqual([
			{ need: 'mid', provision: 'few' },
			{ need: 'low', provision: 'few' },
			{ need: 'low', provision: 'mid' },
			null,
			{ need: 'mid', provision: 'many' },
			{ need: 'high', provision: 'many' },
			{ need: 'high', provision: 'mid' },
			null
		]);
	});
	it('keeps areas with the same figure together: many with none are all "few"', () => {
		const classes = needProvisionClasses({ need: [1, 2, 3, 4, 5, 6], provision: [0, 0, 0, 0, 2, 1] });
		expect(classes.map((area) => area?.provision)).toEqual(['few', 'few', 'few', 'few', 'many', 'many']);
	});
	it('has no classes for fewer than three areas', () => {
		expect(needProvisionClasses({ need: [1, 2], provision: [1, 2] })).toEqual([null, null]);
	});
	it('refuses lists of different lengths', () => {
		expect(() => needProvisionClasses({ need: [1], provision: [] })).toThrow('provision');
	});
});
