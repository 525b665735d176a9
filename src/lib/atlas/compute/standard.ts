import { measureOf } from '../measures.ts';
import type { PublishedReturn } from '../returns/published.ts';
import { returnsSource } from '../sources.ts';
import type { BoroughFacts } from '../standard/computed.ts';
import { evaluateStandard } from '../standard/evaluate.ts';
import type { ComputedItemId, StandardFinding } from '../standard/items.ts';
import { isReturned } from '../standard/items.ts';
import { adviceWithin15 } from './access.ts';
import type { AtlasInputs } from './inputs.ts';
import { patientsByReturn, sumParts } from './networks.ts';
import { once } from './once.ts';
import { currentReturn } from './provision.ts';
import { shortfalls } from './shortfall.ts';

/** The measure whose source each computed part names. */
const measureBehind = {
	'every-network': 'link-worker-fte',
	'patients-covered': 'coverage',
	'provision-at-target': 'shortfall',
	'advice-in-reach': 'advice-within-15'
} as const satisfies Record<ComputedItemId, string>;

/** The ten parts of the standard for every borough, in order; worked out once for one set of inputs. */
export const standardFindings = once((inputs): StandardFinding[] => {
	const newest = newestByBorough(inputs.returns);
	return factsOfBoroughs(inputs).flatMap(({ code, ...facts }) =>
		evaluateStandard(facts, newest.get(code)).map((finding): StandardFinding => ({
			borough: code,
			...finding,
			source: isReturned(finding.item) ? returnsSource : measureOf(measureBehind[finding.item]).sources[0]
		}))
	);
});

/** Each borough's newest published return. */
export function newestByBorough(returns: readonly PublishedReturn[]): Map<string, PublishedReturn> {
	const newest = new Map<string, PublishedReturn>();
	for (const made of returns) {
		if (made.period > (newest.get(made.borough)?.period ?? '')) newest.set(made.borough, made);
	}
	return newest;
}

export function factsOfBoroughs(inputs: AtlasInputs): (BoroughFacts & { code: string })[] {
	const { period, fte } = currentReturn(inputs, 'link_worker_fte');
	const nameOf = new Map(inputs.tables.boroughs.map((row) => [row.code, row.name]));
	const targets = new Map(shortfalls(inputs).map((figure) => [figure.area, figure]));
	const advice = new Map(adviceWithin15(inputs).map((figure) => [figure.area, figure]));
	const best = bestRate(inputs, fte);
	const boroughs = new Set(inputs.areas.boroughCodes);
	return inputs.networks
		.filter(({ area }) => boroughs.has(area))
		.map((parts) => {
			const { area: code, members } = parts;
			const patients = patientsByReturn(parts, inputs.bridge, fte);
			const everyone = patients.covered + patients.noneRecorded + patients.noReturn;
			const target = targets.get(code)?.denominator;
			const have = sumParts(parts, fte);
			const near = advice.get(code);
			return {
				code,
				name: nameOf.get(code) ?? code,
				workforcePeriod: period,
				networks: {
					recorded: members.filter((pcn) => (fte.get(pcn) ?? 0) > 0).length,
					noneRecorded: members.filter((pcn) => fte.get(pcn) === 0).length,
					noReturn: members.filter((pcn) => !fte.has(pcn)).length
				},
				patients: {
					covered: (patients.covered / everyone) * 100,
					noReturn: (patients.noReturn / everyone) * 100
				},
				posts: target == null ? null : { have, target, atMost: have + patients.noReturn * best },
				advice: { within: near?.value ?? 0, period: near?.period ?? '' }
			};
		});
}

/** Posts for each patient in the best-staffed network that made a return: what one that made none could have. */
function bestRate({ bridge }: AtlasInputs, fte: ReadonlyMap<string, number>): number {
	let best = 0;
	for (const [pcn, posts] of fte) {
		const patients = bridge.listSize.get(pcn) ?? 0;
		if (patients > 0) best = Math.max(best, posts / patients);
	}
	return best;
}
