import { questionIds, questions } from './questions.ts';
import type { Answers, QuestionId } from './questions.ts';

/** A borough's return as it stands in the atlas: what the public may read, and nothing more. */
export interface PublicReturn {
	borough: string;
	/** The last day of the quarter. */
	period: string;
	revision: number;
	/** ISO date of publication. */
	published: string;
	/** Without notes to the editors, and without the counts that are withheld. */
	answers: Answers;
	/** Counts that were given and are not shown, because they, or one worked out from them, are about fewer than five people. */
	withheld: QuestionId[];
}

/** Counts of people referred. Link workers and volunteers are staff, counted in public as the NHS counts them. */
const referralParts = ['self-referrals', 'referrals-elsewhere'] as const;
const countsOfPeople = ['referrals', ...referralParts] as const satisfies readonly QuestionId[];

/** 1 to 4: few enough to point at someone. Nought is published. */
export const isSmallCount = (count: number | undefined): boolean =>
	count !== undefined && count > 0 && count < 5;

/**
 * What a return says in public. A count of 1 to 4 people is withheld. So are the parts of the referrals where taking
 * the parts shown from the whole would leave 1 to 4.
 */
export function publicAnswers(answers: Answers): Pick<PublicReturn, 'answers' | 'withheld'> {
	const withheld = new Set<QuestionId>(countsOfPeople.filter((id) => isSmallCount(answers[id])));
	const shownParts = referralParts.filter((id) => answers[id] && !withheld.has(id));
	const rest = shownParts.reduce((left, id) => left - (answers[id] ?? 0), answers.referrals ?? 0);
	if (isSmallCount(rest)) for (const id of shownParts) withheld.add(id);
	const shown = questionIds.filter((id) => questions[id].published && !withheld.has(id));
	return {
		answers: Object.fromEntries(
			shown.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]]))
		),
		withheld: [...withheld]
	};
}
