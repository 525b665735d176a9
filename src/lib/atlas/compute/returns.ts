import { rate } from '../../measures/rates.ts';
import { isSmallCount } from '../returns/public-answers.ts';
import type { Answers } from '../returns/questions.ts';
import { tally } from '../standard/items.ts';
import { numberFigure } from './figures.ts';
import type { Computed } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';
import { currentReturn } from './provision.ts';
import { standardFindings } from './standard.ts';

const PER_PATIENTS = 1_000;
const CONFIDENCE = 0.95;
const PARTS = 10;

type CountId = 'hosted-posts' | 'hosted-fte' | 'volunteers' | 'referrals';

/** The quarters boroughs have returned for; before the first return, the quarter they are first compared with. */
function quartersReturned(inputs: AtlasInputs): string[] {
	const quarters = new Set(inputs.returns.map(({ period }) => period));
	return quarters.size > 0 ? [...quarters].sort() : [currentReturn(inputs, 'link_worker_fte').period];
}

/** One figure for every borough and every quarter, whether or not it returned. */
function everyQuarter(
	inputs: AtlasInputs,
	figure: (answers: Answers, borough: string, period: string) => Computed | undefined
): Computed[] {
	const made = new Map(inputs.returns.map((entry) => [`${entry.borough} ${entry.period}`, entry.answers]));
	return quartersReturned(inputs).flatMap((period) =>
		inputs.areas.boroughCodes.map((borough) => {
			const answers = made.get(`${borough} ${period}`);
			return (answers && figure(answers, borough, period)) ?? absent('no-return', borough, period);
		})
	);
}

function absent(status: 'no-return' | 'suppressed', area: string, period: string): Computed {
	return { area, period, status, value: null, numerator: null, denominator: null };
}

/** What boroughs answered, as it stands. */
export function returnedNumbers(inputs: AtlasInputs, question: Exclude<CountId, 'referrals'>): Computed[] {
	return everyQuarter(inputs, (answers, borough, period) => {
		const count = answers[question];
		return count === undefined ? undefined : numberFigure(borough, period, count);
	});
}

/** Referrals of one return; undefined where it does not say. */
export function referralCount({ referrals }: Answers, borough: string, period: string): Computed | undefined {
	if (referrals === undefined) return undefined;
	return isSmallCount(referrals)
		? absent('suppressed', borough, period)
		: numberFigure(borough, period, referrals);
}

export const referralCounts = (inputs: AtlasInputs): Computed[] => everyQuarter(inputs, referralCount);

/** Referrals of one return per 1,000 patients, with 95% limits of the count; undefined where it does not say. */
export function referralRate(
	{ referrals }: Answers,
	borough: string,
	period: string,
	patients: number
): Computed | undefined {
	if (referrals === undefined) return undefined;
	if (isSmallCount(referrals)) return absent('suppressed', borough, period);
	const { value, lower, upper } = rate({
		count: referrals,
		denominator: patients,
		multiplier: PER_PATIENTS,
		confidence: CONFIDENCE
	});
	return { ...numberFigure(borough, period, value ?? 0, referrals, patients), lower, upper };
}

/** Referrals per 1,000 patients of the borough's networks, with 95% limits of the count (measures.md §5). */
export function referralRates(inputs: AtlasInputs): Computed[] {
	const patients = new Map(
		inputs.networks.map(({ area, parts }) => [
			area,
			parts.reduce((sum, { pcn, share }) => sum + (inputs.bridge.listSize.get(pcn) ?? 0) * share, 0)
		])
	);
	return everyQuarter(inputs, (answers, borough, period) =>
		referralRate(answers, borough, period, patients.get(borough) ?? 0)
	);
}

/** How many of the ten parts are met, or are not reported: as of the newest of what they are found from. */
export function standardCounts(inputs: AtlasInputs, part: 'met' | 'notReported'): Computed[] {
	const period =
		[currentReturn(inputs, 'link_worker_fte').period, ...quartersReturned(inputs)].sort().at(-1) ?? '';
	const byBorough = Map.groupBy(standardFindings(inputs), ({ borough }) => borough);
	return [...byBorough].map(([borough, findings]) => {
		const count = tally(findings)[part];
		return numberFigure(borough, period, count, count, PARTS);
	});
}
