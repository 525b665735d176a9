import { expect, it } from 'vitest';
import { namesInWords, outcomeTitle } from './words.ts';

const changes = { kind: 'changes' } as const;
const carried = { kind: 'carried' } as const;

it.each([
	[[changes], 0, 0, '1 return would change'],
	[[changes, changes, carried], 0, 0, '2 returns would change'],
	[[carried], 0, 0, 'No return would change'],
	[[changes], 1, 3, '1 return would change; 3 errors in 1 row'],
	[[], 2, 2, '2 errors in 2 rows']
])('says what a file would do', (saves, wrongRows, errorCount, title) => {
	expect(outcomeTitle({ saves, wrongRows, errorCount })).toBe(title);
});

it('says what was saved when that was all there was', () => {
	const nothing = { saves: [], wrongRows: 0, errorCount: 0 };
	expect(outcomeTitle(nothing, 2)).toBe('2 drafts saved');
	expect(outcomeTitle({ ...nothing, saves: [changes] }, 2)).toBe('1 return would change');
});

it('counts the names there is no room for', () => {
	expect(namesInWords(['Barnet', 'Brent'])).toBe('Barnet and Brent');
	expect(namesInWords(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
});
