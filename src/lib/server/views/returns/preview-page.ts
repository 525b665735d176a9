import { formatPeriod } from '../../../atlas/periods.ts';
import { answerWords, questionOf } from '../../../atlas/returns/answer-words.ts';
import { publicAnswers } from '../../../atlas/returns/public-answers.ts';
import type { QuestionId } from '../../../atlas/returns/questions.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { isReturned, standardItems, tally } from '../../../atlas/standard/items.ts';
import type { StandardFinding } from '../../../atlas/standard/items.ts';
import { returnedFinding } from '../../../atlas/standard/returned.ts';
import { today } from '../../clock.ts';
import { contributions } from '../../contributions/database.ts';
import { publicCopies } from '../../contributions/returns-queue.ts';
import { standardOf } from '../../queries/standard.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';

/** What the public reads of a return besides the ten parts of the standard. */
const facts = [
	'stage',
	'stage-detail',
	'lead-organisation',
	'hosted-posts',
	'hosted-fte',
	'hosted-by',
	'volunteers',
	'referrals',
	'self-referrals',
	'referrals-elsewhere',
	'public-note'
] as const satisfies readonly QuestionId[];

/** The ten parts as they would stand if this return were published today. */
function findingsIf({ borough, period, copy }: OpenReturn): StandardFinding[] {
	const { answers } = publicAnswers(copy?.answers ?? {});
	const published = { borough: borough.code, period, revision: 0, published: today(), answers };
	return standardOf(borough.code).map((finding) =>
		isReturned(finding.item)
			? { ...finding, ...returnedFinding(finding.item, borough.name, published) }
			: finding
	);
}

/** What the public will see of a return once it is published: nothing more than is shown here. */
export function previewPage(open: OpenReturn, query: URLSearchParams) {
	const findings = findingsIf(open);
	const { answers, withheld } = publicAnswers(open.copy?.answers ?? {});
	const { met, notReported } = tally(findings);
	const newest = publicCopies(contributions()).find(({ borough }) => borough === open.borough.code);
	const rows = findings.map(({ item, standing, evidence, link }) => {
		const { number, name } = standardItems[item];
		return { item, number, name, standing, evidence, link };
	});
	return {
		head: returnHead(open, query),
		published: formatPeriod(today()),
		met,
		notReported,
		computed: rows.filter(({ item }) => !isReturned(item)),
		returned: rows.filter(({ item }) => isReturned(item)),
		facts: facts
			.filter((id) => answers[id] !== undefined || withheld.includes(id))
			.map((id) => ({
				id,
				label: questionOf(id).label,
				text: withheld.includes(id) ? 'Withheld: fewer than five people' : answerWords(id, answers[id])
			})),
		/** A later quarter that is public already, and goes before this one on the borough's page. */
		laterQuarter: newest && newest.period > open.period ? quarterName(newest.period) : null
	};
}
