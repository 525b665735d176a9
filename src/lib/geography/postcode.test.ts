import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isLikelyPostcode,
	isOutsideLondonShape,
	normalisePostcode,
	outwardCode,
	postcodeArea
} from './postcode.ts';

const made = fc
	.tuple(
		fc.constantFrom('E1', 'N19', 'SE1', 'SW11', 'W1A', 'EC1A', 'WC2N', 'BR6', 'TN16'),
		fc.integer({ min: 0, max: 9 }),
		fc.constantFrom('AA', 'PB', 'XZ', 'QY')
	)
	.map(([outward, digit, letters]) => `${outward} ${digit}${letters}`);
const gap = fc.constantFrom('', ' ', '  ', '+', '-', ' – ', '\t', '\u00A0');

describe('normalisePostcode', () => {
	it.each(['se1  7pb', 'SE17PB', ' se1-7pb', 'Se1 7pB.', 'SE1+7PB', 'SE1\u00A07PB'])('reads “%s”', (text) => {
		expect(normalisePostcode(text)).toBe('SE1 7PB');
	});

	it.each([
		'',
		'SE1',
		'SE1 7',
		'SE1 7PBX',
		'SE1 7PC1',
		'SE1 7CI',
		'QE1 7PB',
		'Bow',
		'1SE 7PB',
		'near SE1 7PB',
		'S€1 7PB'
	])('refuses “%s”', (text) => {
		expect(normalisePostcode(text)).toBeNull();
	});

	it('reads every postcode however it is spaced and cased, and its own answer', () => {
		fc.assert(
			fc.property(made, gap, gap, gap, fc.boolean(), (full, before, middle, after, lower) => {
				const text = `${before}${full.replace(' ', middle)}${after}`;
				expect(normalisePostcode(lower ? text.toLowerCase() : text)).toBe(full);
			})
		);
	});

	it('makes of a postcode with one character changed another postcode, or nothing', () => {
		fc.assert(
			fc.property(
				made,
				fc.nat({ max: 7 }),
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
				(full, at, character) => {
					const changed = full.slice(0, at) + character + full.slice(at + 1);
					const answer = normalisePostcode(changed);
					fc.pre(answer !== null);
					expect(answer).toMatch(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/);
					expect(normalisePostcode(answer ?? '')).toBe(answer);
				}
			)
		);
	});

	it('is quick to refuse long text', () => {
		const start = performance.now();
		for (const text of [
			'SE1 7PB '.repeat(1250),
			' '.repeat(10_000),
			'A'.repeat(10_000),
			'1-'.repeat(5_000)
		]) {
			expect(normalisePostcode(text)).toBeNull();
			expect(isLikelyPostcode(text)).toBe(false);
		}
		expect(performance.now() - start).toBeLessThan(200);
	});
});

describe('parts of a postcode', () => {
	it('are the outward code and the area', () => {
		expect(outwardCode('ec1a1bb')).toBe('EC1A');
		expect(postcodeArea('ec1a1bb')).toBe('EC');
		expect(postcodeArea('e1 6an')).toBe('E');
		expect(outwardCode('EC1A')).toBeNull();
	});
});

describe('isLikelyPostcode', () => {
	it('knows the start of a postcode from a name', () => {
		expect(['SE1', 'se1 7', 'SE17P', 'e1', 'SE1 7PB'].every(isLikelyPostcode)).toBe(true);
		expect(['Bow', 'S', 'SE', 'E54000030', 'E01000001', 'U12345', ''].some(isLikelyPostcode)).toBe(false);
	});
});

describe('isOutsideLondonShape', () => {
	it('is sure only of areas that do not reach London', () => {
		expect(isOutsideLondonShape('M1 1AE')).toBe(true);
		expect(isOutsideLondonShape('TN16 3AB')).toBe(false);
		expect(isOutsideLondonShape('SE1 7PB')).toBe(false);
		expect(isOutsideLondonShape('not a postcode')).toBe(false);
	});
});
