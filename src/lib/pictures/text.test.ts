import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textBlock, wrap } from './text.ts';
import type { TextMeasure } from './text.ts';

/** Every letter half as wide as it is high. */
const even: TextMeasure = (text, { size }) => [...text].length * size * 0.5;
const style = { size: 10, weight: 400 } as const;

it('breaks between words, and inside a word only when it alone is too wide', () => {
	expect(wrap('Kensington and Chelsea', 60, style, even)).toEqual(['Kensington', 'and Chelsea']);
	expect(wrap('Llanfairpwllgwyngyll', 50, style, even)).toEqual(['Llanfairpw', 'llgwyngyll']);
	expect(wrap('', 50, style, even)).toEqual([]);
});

it('never makes a line wider than it may be, and loses no letter', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 10, max: 200 }), (text, width) => {
			const lines = wrap(text, width, style, even);
			expect(lines.every((line) => even(line, style) <= width)).toBe(true);
			expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
		})
	);
});

it('says that there was more where lines are limited', () => {
	const { markup, height } = textBlock(
		'one two three four five six',
		{ ...style, width: 45, fill: '#000000', most: 2 },
		even
	);
	expect(markup.match(/<tspan/g)).toHaveLength(2);
	expect(markup).toContain('…</tspan>');
	expect(height).toBeCloseTo(26.4);
});
