import { describe, expect, it } from 'vitest';
import { comparedWith } from './comparison.ts';

describe('comparedWith', () => {
	it('calls a difference of up to a twentieth "about the same"', () => {
		expect(comparedWith(105, 100)).toBe('about the same as');
		expect(comparedWith(95, 100)).toBe('about the same as');
		expect(comparedWith(106, 100)).toBe('higher than');
		expect(comparedWith(94, 100)).toBe('lower than');
	});
});
