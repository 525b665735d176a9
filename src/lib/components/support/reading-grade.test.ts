import { describe, expect, it } from 'vitest';
import { subjects } from '../../atlas/support/subjects.ts';
import { urgentRoutes } from '../../atlas/support/urgent-help.ts';
import { joinWords } from '../../atlas/support/join-words.ts';
import { readingGrade, syllables } from './reading-grade.ts';
import { words } from './words.ts';

const MOST_GRADE = 6;
const LONGEST_SENTENCE_WORDS = 20;

describe('the measure', () => {
	it.each([
		['cat', 1],
		['hello', 2],
		['borough', 2],
		['practice', 2],
		['library', 3],
		['called', 1],
		['proportionate', 4]
	])('%s has %d syllables', (word, count) => expect(syllables(word)).toBe(count));

	it('knows a hard sentence from an easy one', () => {
		expect(readingGrade('The cat sat on the mat. It was warm.')).toBeLessThan(2);
		expect(
			readingGrade(
				'Proportionate universalism necessitates differential resource allocation commensurate with deprivation.'
			)
		).toBeGreaterThan(15);
	});
});

describe('what the finder says', () => {
	const said = [
		...Object.values(words),
		...Object.values(joinWords),
		...Object.values(subjects).map(({ description }) => description),
		...Object.values(urgentRoutes).flatMap((route) => (typeof route === 'string' ? [] : [route.words]))
	];

	it('reads at an age of 9 to 11', () => {
		const text = said.map((line) => (/[.?!]$/.test(line) ? line : `${line}.`)).join(' ');
		expect(readingGrade(text)).toBeLessThan(MOST_GRADE);
	});

	it.each(said)('one idea a sentence: %s', (line) => {
		for (const sentence of line.split(/[.!?](?:\s|$)/))
			expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(LONGEST_SENTENCE_WORDS);
	});
});
