import { describe, expect, it } from 'vitest';
import { madeUpAnswers } from './made-up-answers.ts';
import { questionIds, questions, sections } from './questions.ts';
import { nextSection, progressOf, sectionOf } from './sections.ts';

describe('the sections of a return', () => {
	it('ask every question once', () => {
		expect(sections.flatMap(({ questions }) => [...questions]).sort()).toEqual([...questionIds].sort());
		for (const id of questionIds) expect(sectionOf(id).questions).toContain(id);
	});

	it('have a label for every question that no other has, for it stands alone in lists and columns', () => {
		const labels = questionIds.map((id) => questions[id].label);
		expect(new Set(labels).size).toBe(labels.length);
	});

	it('follow one another to the end', () => {
		expect(nextSection('programme')?.id).toBe('access');
		expect(nextSection('notes')).toBeUndefined();
	});

	it('say how far they are, and what must still be answered', () => {
		expect(progressOf({})[0]).toMatchObject({ id: 'programme', answered: 0, of: 3, missing: 1 });
		expect(progressOf(madeUpAnswers).map(({ missing }) => missing)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(progressOf(madeUpAnswers)[1]).toMatchObject({ answered: 5, of: 9 });
	});
});
