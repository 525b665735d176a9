import { describe, expect, it } from 'vitest';
import { latitude, longitude, pcnCode, postcode, practiceCode } from './codes.ts';
import { date, lastDayOfMonth, monthEnd } from './dates.ts';
import { integer, number, oneOf, orMissing, yesNo } from './parsers.ts';

describe('parsers', () => {
	it.each(['1', '1.5', '-2', '.5', '1e3', '-1e-05'])('number reads %s', (cell) => {
		expect(number().parse(cell)).toBe(Number(cell));
	});
	it.each(['', 'abc', '1,000', '0x10', '1.2.3', 'NaN', 'Infinity', '1e999', '--1', '1 2'])(
		'number refuses %j',
		(cell) => {
			expect(number().parse(cell)).toBeUndefined();
		}
	);
	it.each(['1.0', '1e3', '', '12345678901234567890'])('integer refuses %j', (cell) => {
		expect(integer().parse(cell)).toBeUndefined();
	});

	it('keeps to its range, ends included', () => {
		const share = number({ min: 0, max: 1 });
		expect(['0', '1', '1.01', '-0.01'].map(share.parse)).toEqual([0, 1, undefined, undefined]);
	});

	it('knows the words for a missing value, and says so', () => {
		const fte = orMissing(number({ min: 0 }), 'NA', '');
		expect(['NA', '', '2', 'N/A'].map(fte.parse)).toEqual([null, null, 2, undefined]);
		expect(fte.expected).toBe('a number of at least 0 or "NA" or nothing');
	});

	it('reads yes and no in the publishers’ spellings', () => {
		expect(['TRUE', 'yes', '0', 'No', 'X'].map(yesNo.parse)).toEqual([true, true, false, false, undefined]);
		expect(['u', 'S', 'Q'].map(oneOf('U', 'S').parse)).toEqual(['U', 'S', undefined]);
	});

	it('checks the shape of codes and puts postcodes in one spacing', () => {
		expect(['se1  5ty', 'SE29FA', 'EC1A 1BB', 'Ub8 1UW'].map(postcode.parse)).toEqual([
			'SE1 5TY',
			'SE2 9FA',
			'EC1A 1BB',
			'UB8 1UW'
		]);
		expect(['', 'SE1', 'SE1 5TYY', '12 3AB'].map(postcode.parse)).toEqual(Array(4).fill(undefined));
		expect([pcnCode.parse('u33392'), pcnCode.parse('U'), practiceCode.parse('E8300')]).toEqual([
			'U33392',
			undefined,
			undefined
		]);
	});

	it('refuses coordinates that are swapped, zero or out of the country', () => {
		expect([latitude.parse('51.5'), latitude.parse('-0.1'), latitude.parse('0')]).toEqual([
			51.5,
			undefined,
			undefined
		]);
		expect([longitude.parse('-0.1'), longitude.parse('51.5')]).toEqual([-0.1, undefined]);
	});
});

describe('dates', () => {
	it.each(['2026-07-01', '20260701', '01Jul2026', '01/07/2026', '1-JUL-2026'])(
		'%s is 1 July 2026',
		(cell) => {
			expect(date.parse(cell)).toBe('2026-07-01');
		}
	);
	it.each(['2026-02-30', '31Jun2026', '2026-13-01', '07/2026', '', 'July', '1Foo2026'])(
		'%j is no date',
		(cell) => {
			expect(date.parse(cell)).toBeUndefined();
		}
	);
	it('ends months on their last day', () => {
		expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
		expect(monthEnd.parse('2026-06')).toBe('2026-06-30');
		expect(lastDayOfMonth(2026, 13)).toBeUndefined();
		expect(monthEnd.parse('2026-00')).toBeUndefined();
	});
});
