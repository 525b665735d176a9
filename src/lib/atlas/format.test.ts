import { describe, expect, it } from 'vitest';
import { formatDistance, formatNumber, formatPeople, formatPercent, listInWords } from './format.ts';

describe('formatNumber', () => {
	it.each([
		[10_991_417, 'count', '10,991,417'],
		[383.5029, 'posts', '383.5'],
		[22.63, 'score', '22.6'],
		[0.3496, 'rate', '0.35'],
		[3, 'decile', '3'],
		[23.2, 'percent', '23%']
	] as const)('%d as %s is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));

	it('never writes minus nought, and writes other minuses with a minus sign', () => {
		expect(formatNumber(-0.04, 'posts')).toBe('0.0');
		expect(formatNumber(-0.001, 'rate')).toBe('0.00');
		expect(formatNumber(-0, 'count')).toBe('0');
		expect(formatNumber(-0.06, 'posts')).toBe('−0.1');
		expect(formatNumber(-1234.5, 'posts')).toBe('−1,234.5');
	});
});

describe('formatPercent', () => {
	it.each([
		[0, '0%'],
		[100, '100%'],
		[0.01, 'under 0.1%'],
		[0.05, '0.1%'],
		[6.44, '6.4%'],
		[9.94, '9.9%'],
		[9.95, '10%'],
		[10.4, '10%'],
		[99.4, '99%'],
		[99.5, '99.5%'],
		[99.6, '99.6%'],
		[99.94, '99.9%'],
		[99.97, 'over 99.9%'],
		[-3.21, '−3.2%']
	])('%d is %s', (value, text) => expect(formatPercent(value)).toBe(text));
});

describe('numbers in words', () => {
	it('writes millions with one decimal, and smaller counts whole', () => {
		expect(formatPeople(10_991_417)).toBe('11.0 million');
		expect(formatPeople(177_156)).toBe('177,156');
	});

	it('writes kilometres from a thousand metres, and tens of metres below', () => {
		expect(formatDistance(846)).toBe('850 m');
		expect(formatDistance(1_250)).toBe('1.3 km');
	});

	it('never writes a thousand metres', () => {
		expect(formatDistance(996)).toBe('1.0 km');
	});

	it('joins names', () => {
		expect(listInWords(['Acton', 'Brent', 'Camden'])).toBe('Acton, Brent and Camden');
		expect(listInWords(['Acton', 'Brent'])).toBe('Acton and Brent');
		expect(listInWords(['Acton'])).toBe('Acton');
		expect(listInWords([])).toBe('');
	});
});
