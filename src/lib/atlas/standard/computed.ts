import { formatNumber } from '../format.ts';
import { formatPeriod } from '../periods.ts';
import type { Standing } from '../returns/standings.ts';
import type { ComputedItemId, Evaluated } from './items.ts';
import { clearOf, countOf } from './words.ts';

/** The marks of measures.md §9, in per cent. */
export const COVERED_MARK = 95;
export const ADVICE_MARK = 50;
/** Partly met: at least this part of the mark. Chosen by the atlas, and stated wherever the standard is. */
export const PARTLY_SHARE = 0.5;

/** What the official releases say of a borough. Periods are ISO dates. */
export interface BoroughFacts {
	name: string;
	workforcePeriod: string;
	/** Networks that serve the borough, by what their return says. */
	networks: { recorded: number; noneRecorded: number; noReturn: number };
	/** Per cent of patients, by what the return of their network says; the rest are in networks that record none. */
	patients: { covered: number; noReturn: number };
	/**
	 * Full-time posts, and the borough's share by need. `atMost`: were every network that made no return as well staffed
	 * as the best in London. Null where no network of the borough made a return.
	 */
	posts: { have: number; atMost: number; target: number } | null;
	/** Per cent of residents within 15 minutes' walk of face-to-face advice. */
	advice: { within: number; period: string };
}

const standingFor = (value: number, mark: number): Standing =>
	value >= mark ? 'yes' : value >= mark * PARTLY_SHARE ? 'partly' : 'no';

/**
 * Where networks made no return the truth lies between what is recorded and what could be. A standing that holds at
 * both ends is sure; otherwise nobody knows it.
 */
export function sureStanding(least: number, most: number, mark: number): Standing {
	const standing = standingFor(least, mark);
	return standing === standingFor(most, mark) ? standing : 'not-reported';
}

export function computedFindings(facts: BoroughFacts): Record<ComputedItemId, Evaluated> {
	return {
		'every-network': everyNetwork(facts),
		'patients-covered': patientsCovered(facts),
		'provision-at-target': provisionAtTarget(facts),
		'advice-in-reach': adviceInReach(facts)
	};
}

function everyNetwork({ name, networks, workforcePeriod }: BoroughFacts): Evaluated {
	const { recorded, noneRecorded, noReturn } = networks;
	const all = recorded + noneRecorded + noReturn;
	const start =
		recorded === all
			? `${all === 1 ? 'The one network' : `All ${all} networks`} serving ${name} recorded a link worker`
			: `${recorded} of ${countOf(all, 'network')} serving ${name} recorded a link worker`;
	const rest = [
		noneRecorded > 0 &&
			`${noneRecorded === 1 ? 'one returned its' : `${noneRecorded} returned their`} staff and listed none`,
		noReturn > 0 && `${noReturn === 1 ? 'one' : noReturn} made no return`
	].filter((part) => part !== false);
	return {
		standing: sureStanding(recorded, recorded + noReturn, all),
		evidence: `${[`${start} on ${formatPeriod(workforcePeriod)}`, rest.join(', and ')].filter(Boolean).join('; ')}.`,
		link: null,
		period: workforcePeriod
	};
}

function patientsCovered({ patients, workforcePeriod }: BoroughFacts): Evaluated {
	const { covered, noReturn } = patients;
	const standing = sureStanding(covered, covered + noReturn, COVERED_MARK);
	const share = clearOf(covered, COVERED_MARK, 'percent');
	const unknown =
		standing === 'not-reported'
			? ` Networks with ${formatNumber(noReturn, 'percent')} of the patients made no return, which could change the answer.`
			: '';
	return {
		standing,
		evidence: `${share} of patients belonged to a network with a link worker on ${formatPeriod(workforcePeriod)}; the mark is ${COVERED_MARK}%.${unknown}`,
		link: null,
		period: workforcePeriod
	};
}

function provisionAtTarget({ posts, patients, workforcePeriod }: BoroughFacts): Evaluated {
	const period = workforcePeriod;
	const day = formatPeriod(period);
	if (!posts) {
		return { standing: 'not-reported', evidence: `No network made a return on ${day}.`, link: null, period };
	}
	const { have, atMost, target } = posts;
	const standing = sureStanding(have, atMost, target);
	const share = clearOf(patients.noReturn, 0, 'percent');
	const unknown =
		standing === 'not-reported'
			? ` Networks with ${share} of the patients made no return, and their posts could change the answer.`
			: '';
	return {
		standing,
		evidence: `${clearOf(have, target, 'posts')} full-time posts on ${day}, against a target of ${clearOf(target, have, 'posts')} for the borough’s need.${unknown}`,
		link: null,
		period
	};
}

function adviceInReach({ advice: { within, period } }: BoroughFacts): Evaluated {
	return {
		standing: standingFor(within, ADVICE_MARK),
		evidence: `${clearOf(within, ADVICE_MARK, 'percent')} of residents live within 15 minutes’ walk of face-to-face debt advice, as listed in ${formatPeriod(period, 'month')}; the mark is ${ADVICE_MARK}%.`,
		link: null,
		period
	};
}
