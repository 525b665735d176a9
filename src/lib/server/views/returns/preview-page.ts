import type { Computed } from '../../../atlas/compute/figures.ts';
import { numberFigure } from '../../../atlas/compute/figures.ts';
import { referralCount, referralRate } from '../../../atlas/compute/returns.ts';
import type { Figure } from '../../../atlas/figure.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { publicAnswers } from '../../../atlas/returns/public-answers.ts';
import type { PublicReturn } from '../../../atlas/returns/public-answers.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { returnsSource } from '../../../atlas/sources.ts';
import { isReturned, standardItemIds, tally } from '../../../atlas/standard/items.ts';
import type { StandardFinding } from '../../../atlas/standard/items.ts';
import { returnedFinding } from '../../../atlas/standard/returned.ts';
import { standardRows } from '../../../atlas/standard/rows.ts';
import { today } from '../../clock.ts';
import { contributions } from '../../contributions/database.ts';
import { publicCopies } from '../../contributions/returns-queue.ts';
import { latestFigures } from '../../queries/figures.ts';
import { standardOf } from '../../queries/standard.ts';
import { sectionOfReturn } from '../profile-return.ts';
import type { OpenReturn } from './open-return.ts';
import { returnHead } from './return-head.ts';

/** The return as the atlas would hold it, were it published today. */
function publishedToday({ borough, period, copy }: OpenReturn): PublicReturn {
	const cut = publicAnswers(copy?.answers ?? {});
	return { borough: borough.code, period, revision: copy?.revision ?? 0, published: today(), ...cut };
}

/** The ten parts as they would then stand. */
function findingsOf(made: PublicReturn, name: string): StandardFinding[] {
	return standardOf(made.borough).map((finding) =>
		isReturned(finding.item) ? { ...finding, ...returnedFinding(finding.item, name, made) } : finding
	);
}

/** The figures the build would make of it; counts withheld from the public are withheld here by the same law. */
function figuresOf({ borough, period, copy }: OpenReturn): (measure: MeasureId) => Figure | undefined {
	const { code } = borough;
	const answers = copy?.answers ?? {};
	const patients = latestFigures(code, ['patients']).get('patients')?.value ?? 0;
	const number = (count: number | undefined) =>
		count === undefined ? undefined : numberFigure(code, period, count);
	const made: Partial<Record<MeasureId, Computed | undefined>> = {
		'hosted-link-worker-fte': number(answers['hosted-fte']),
		volunteers: number(answers.volunteers),
		referrals: referralCount(answers, code, period),
		'referral-rate': referralRate(answers, code, period, patients)
	};
	return (measure) => {
		const unsaid = { area: code, period, status: 'no-return', value: null } as const;
		const nothing = { numerator: null, denominator: null, returned: null, members: null };
		return { ...unsaid, ...nothing, ...made[measure], measure, source: returnsSource };
	};
}

/** What the public will see of a return once it is published, by the same rules and in the same words. */
export function previewPage(open: OpenReturn, query: URLSearchParams) {
	const { borough, period } = open;
	const made = publishedToday(open);
	const findings = findingsOf(made, borough.name);
	const newest = publicCopies(contributions()).find((copy) => copy.borough === borough.code);
	return {
		head: returnHead(open, query),
		...tally(findings),
		of: standardItemIds.length,
		standard: standardRows(findings),
		says: sectionOfReturn(borough.name, made, figuresOf(open)),
		/** A later quarter that is public already, and goes before this one on the borough's page. */
		laterQuarter: newest && newest.period > period ? quarterName(newest.period) : null
	};
}
