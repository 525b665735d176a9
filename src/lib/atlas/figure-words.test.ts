import { describe, expect, it } from 'vitest';
import { figureText, limitsText, returnsText } from './figure-words.ts';

describe('figureText', () => {
	it('writes numbers in the measure’s format', () => {
		expect(figureText({ measure: 'link-worker-rate', status: 'value', value: 0.3496 })).toEqual({
			text: '0.35',
			isAbsent: false
		});
		expect(figureText({ measure: 'coverage', status: 'value', value: 27.8 }).text).toBe('28%');
	});

	it('calls nought posts "none recorded", and nought sites or per cent what they are', () => {
		expect(figureText({ measure: 'link-worker-fte', status: 'zero', value: 0 })).toEqual({
			text: 'none recorded',
			isAbsent: true
		});
		expect(figureText({ measure: 'link-worker-rate', status: 'zero', value: 0 }).text).toBe('none recorded');
		expect(figureText({ measure: 'coverage-none-recorded', status: 'zero', value: 0 }).text).toBe('0%');
		expect(figureText({ measure: 'advice-sites', status: 'zero', value: 0 }).text).toBe('0');
	});

	it('never writes nought for something unknown', () => {
		expect(figureText({ measure: 'link-worker-fte', status: 'no-return', value: null }).text).toBe(
			'made no return'
		);
		expect(figureText({ measure: 'older-poverty', status: 'suppressed', value: null }).text).toBe('withheld');
		expect(figureText(undefined)).toEqual({ text: 'not collected', isAbsent: true });
	});

	it('uses a measure’s own words for having no number, where it has them', () => {
		expect(figureText({ measure: 'advice-access', status: 'not-applicable', value: null })).toEqual({
			text: 'none within 15 minutes',
			isAbsent: true
		});
		expect(
			figureText({ measure: 'patients-per-link-worker', status: 'not-applicable', value: null }).text
		).toBe('does not apply');
	});

	it('never writes nought for something small', () => {
		expect(
			figureText({ measure: 'mental-health-link-worker-fte', status: 'value', value: 0.0004 }).text
		).toBe('under 0.1');
		expect(figureText({ measure: 'link-worker-rate', status: 'value', value: 0.001 }).text).toBe(
			'under 0.01'
		);
	});

	it('writes a minus sign, not a hyphen', () => {
		expect(figureText({ measure: 'shortfall', status: 'value', value: -15.71 }).text).toBe('−15.7');
		expect(figureText({ measure: 'shortfall', status: 'value', value: -0.01 }).text).toBe('0.0');
	});
});

describe('returnsText', () => {
	it('speaks only where a return is missing', () => {
		expect(returnsText({ returned: 196, members: 203 })).toBe('196 of 203 networks made a return');
		expect(returnsText({ returned: 8, members: 8 })).toBeNull();
		expect(returnsText({ returned: 35, members: null })).toBeNull();
	});
});

describe('limitsText', () => {
	it('gives the limits of a measure that has them, and nothing for a figure that is withheld', () => {
		const rate = { measure: 'referral-rate', value: 2.35, lower: 2.193, upper: 2.519 } as const;
		expect(limitsText(rate)).toBe('95% limits 2.19 to 2.52');
		expect(limitsText({ ...rate, value: null, lower: null, upper: null })).toBeNull();
		expect(limitsText({ ...rate, measure: 'link-worker-rate' })).toBeNull();
	});
});
