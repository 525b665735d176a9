import { expect, it } from 'vitest';
import { titleFirst } from './title-first.ts';

it('says a refusal before anything, then what was done, then nothing', () => {
	expect(titleFirst(true, 'Your name is changed.')).toBe('Error: ');
	expect(titleFirst(false, 'Your name is changed.')).toBe('Your name is changed – ');
	expect(titleFirst(false)).toBe('');
});
