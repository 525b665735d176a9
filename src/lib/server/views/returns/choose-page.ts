import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { differences, mergeAnswers, withAnswer } from '../../../atlas/returns/differences.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import type { Answers, QuestionId } from '../../../atlas/returns/questions.ts';
import { sectionOf } from '../../../atlas/returns/sections.ts';
import { contributions } from '../../contributions/database.ts';
import { returnRevisions } from '../../contributions/returns.ts';
import type { ReturnCopy, ReturnRevision } from '../../contributions/returns.ts';
import { noSuchPage } from './open-return.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';

/** A copy set aside beside the one that stands, put together as far as they do not clash. */
export interface Comparison {
	copy: ReturnCopy;
	aside: ReturnRevision;
	/** With the answers of the copy that stands where the two clash. */
	merged: Answers;
	clashes: QuestionId[];
}

/** Answers as an unknown address does unless the number is that of a copy set aside for this return. */
export function compareAside({ copy }: OpenReturn, number: string | null): Comparison {
	if (!copy || !/^\d{1,9}$/.test(number ?? '')) return noSuchPage();
	const revisions = returnRevisions(contributions(), copy.id);
	const aside = revisions.find(({ revision }) => revision === Number(number));
	if (aside?.action !== 'set-aside') return noSuchPage();
	const from = revisions.find(({ revision }) => revision === aside.madeFrom)?.answers ?? {};
	return { copy, aside, ...mergeAnswers(from, aside.answers, copy.answers) };
}

/** The answers as chosen; null while a clash has not been chosen about. */
export function chosenAnswers({ aside, merged, clashes }: Comparison, form: FormData): Answers | null {
	let answers = merged;
	for (const question of clashes) {
		const choice = form.get(question);
		if (choice !== 'aside' && choice !== 'stands') return null;
		if (choice === 'aside') answers = withAnswer(answers, question, aside.answers[question]);
	}
	return answers;
}

/** Both versions side by side, answer by answer. */
export function choosePage(open: OpenReturn, query: URLSearchParams) {
	const { copy, aside, merged, clashes } = compareAside(open, query.get('copy'));
	const words = (question: QuestionId, answers: Answers) => answerWords(question, answers[question]);
	const row = (question: QuestionId) => ({
		question,
		label: questionOf(question).label,
		section: sectionOf(question).title,
		stands: words(question, copy.answers),
		aside: words(question, aside.answers)
	});
	return {
		head: returnHead(open, query),
		aside: aside.revision,
		stands: { by: copy.savedBy, when: formatMoment(copy.savedAt) },
		typed: {
			by: aside.savedById === open.person.id ? 'You' : aside.savedBy,
			when: formatMoment(aside.savedAt)
		},
		clashes: clashes.map(row),
		/** Answers only the copy set aside changes: taken without asking. */
		added: differences(copy.answers, merged).map(({ question }) => row(question))
	};
}
