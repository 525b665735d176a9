import { kebab } from '../../../atlas/names.ts';
import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { checkAnswers } from '../../../atlas/returns/check-answers.ts';
import { sameAnswer } from '../../../atlas/returns/differences.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import { publicAnswers } from '../../../atlas/returns/public-answers.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { sections } from '../../../atlas/returns/questions.ts';
import type { Answers, QuestionId } from '../../../atlas/returns/questions.ts';
import { stateEntries } from '../../../atlas/returns/return-states.ts';
import { contributions } from '../../contributions/database.ts';
import { lastReturnBefore, returnById, returnRevisions } from '../../contributions/returns.ts';
import type { ReturnCopy } from '../../contributions/returns.ts';
import { publicCopies } from '../../contributions/returns-queue.ts';
import { findArea } from '../../queries/areas.ts';
import { copyWords } from './who-was-first.ts';

export type ChangeWord = 'Changed' | 'New' | 'Taken out' | '';

/** One question of the return, beside what the public reads now. */
export interface ReviewedAnswer {
	id: QuestionId;
	question: string;
	published: string;
	now: string;
	change: ChangeWord;
	/** What the public will not be shown, and why: "Not published", "Withheld: fewer than 5". */
	privacy: string;
	/** What looked odd, and what the borough said of it. */
	odd: { asked: string; reason: string | null } | null;
}

/** May this reader see the copy? Viewers see what waits to be published, not what a borough is still writing. */
const isOpenTo = (copy: ReturnCopy, mayEdit: boolean) =>
	mayEdit || copy.state === 'submitted' || copy.state === 'accepted' || copy.state === 'published';

/** A return as it stands beside the one the public reads; null where there is none the reader may see. */
export function returnReview(id: number, mayEdit: boolean) {
	const db = contributions();
	const copy = returnById(db, id);
	if (!copy || !isOpenTo(copy, mayEdit)) return null;
	const borough = findArea(copy.borough);
	const published = publishedBeside(copy);
	const { missing, questions } = checkAnswers(
		copy.answers,
		lastReturnBefore(db, copy.borough, copy.period)?.answers ?? null
	);
	const odd = new Map(questions.map(({ question, message }) => [question, message]));
	const reviewed = sections.map((section) => {
		const asked = section.questions.filter((question) => mayEdit || questionOf(question).published);
		const isSilent = (question: QuestionId) =>
			copy.answers[question] === undefined && published?.answers[question] === undefined;
		return {
			title: section.title,
			answers: asked
				.filter((question) => !isSilent(question))
				.map((question) => reviewedAnswer(question, copy, published?.answers ?? null, odd.get(question))),
			/** Asked, and answered neither now nor in what is public. */
			unanswered: asked.filter(isSilent).map((question) => questionOf(question).label)
		};
	});
	return {
		id,
		borough: borough?.name ?? copy.borough,
		/** As the addresses of the borough's own pages have it. */
		slug: kebab(borough?.name ?? copy.borough),
		quarter: quarterName(copy.period),
		period: copy.period,
		state: copy.state,
		stateName: stateEntries[copy.state].name,
		revision: copy.revision,
		by: copy.savedBy,
		when: formatMoment(copy.savedAt),
		message: copy.message,
		/** Accepted; or published once, and since rolled back. */
		canPublish: copy.state === 'accepted' || (copy.state === 'published' && !isPublic(copy)),
		published: published && { quarter: quarterName(published.period), when: formatMoment(published.at) },
		missing: mayEdit ? missing.map(({ message }) => message) : [],
		sections: reviewed,
		changes: reviewed.flatMap(({ answers }) => answers).filter(({ change }) => change !== '').length,
		history: returnRevisions(db, id).map(({ action, revision, message, savedBy, savedAt }) => ({
			what: `Copy ${revision} ${copyWords[action]}`,
			who: savedBy,
			when: formatMoment(savedAt),
			note: message
		}))
	};
}

const isPublic = ({ id }: ReturnCopy) =>
	publicCopies(contributions()).some(({ returnId }) => returnId === id);

/** What the public reads of the borough: this quarter's return, or else the newest before it, or else none. */
function publishedBeside({ borough, period }: ReturnCopy) {
	const db = contributions();
	const found = publicCopies(db).find((each) => each.borough === borough && each.period <= period);
	const answers =
		found && returnRevisions(db, found.returnId).find(({ revision }) => revision === found.revision);
	return found && answers ? { ...found, answers: answers.answers } : null;
}

function reviewedAnswer(
	id: QuestionId,
	{ answers, confirmations }: ReturnCopy,
	published: Answers | null,
	asked: string | undefined
): ReviewedAnswer {
	const [before, now] = [published?.[id], answers[id]];
	return {
		id,
		question: questionOf(id).label,
		published: published ? publicWords(id, published) : '',
		now: answerWords(id, now),
		change: published ? changeWord(before, now) : '',
		privacy: privacyOf(id, answers),
		odd: asked === undefined ? null : { asked, reason: confirmations[id] ?? null }
	};
}

/** What the public reads, which is not all that was answered. */
function publicWords(id: QuestionId, published: Answers): string {
	const privacy = privacyOf(id, published);
	if (privacy === '') return answerWords(id, published[id]);
	return questionOf(id).published ? 'Withheld' : 'Not published';
}

function changeWord(before: Answers[QuestionId], now: Answers[QuestionId]): ChangeWord {
	if (sameAnswer(before, now)) return '';
	return before === undefined ? 'New' : now === undefined ? 'Taken out' : 'Changed';
}

function privacyOf(id: QuestionId, answers: Answers): string {
	if (answers[id] === undefined) return '';
	if (!questionOf(id).published) return 'For editors alone: not published';
	return publicAnswers(answers).withheld.includes(id)
		? 'Withheld from the public: fewer than five people'
		: '';
}
