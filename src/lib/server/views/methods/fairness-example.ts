import { formatNumber } from '../../../atlas/format.ts';
import { workingNumber } from '../../../atlas/methods/write-working.ts';
import type { WrittenStep } from '../../../atlas/methods/write-working.ts';
import type { FairnessVerdict } from '../../../measures/equity.ts';
import { equityOf } from '../equity.ts';

const verdictWords: Record<FairnessVerdict, string> = {
	'rises-with-need': 'provision rises with need',
	flat: 'flat',
	'falls-as-need-rises': 'provision falls as need rises'
};

/** What each tenth of London’s patients receives today, and the indices of it. */
export function fairnessExample(): WrittenStep {
	const { deciles, fairness, gini } = equityOf('link-worker-rate');
	const indices = fairness
		? [
				`mean ${workingNumber(fairness.mean)}`,
				`slope index ${workingNumber(fairness.sii)}, ${workingNumber(Math.abs(fairness.sii / fairness.mean), 'share')} of the mean`,
				`relative index ${fairness.rii === null ? 'not known' : workingNumber(fairness.rii)}`,
				`concentration index ${fairness.concentration === null ? 'not known' : workingNumber(fairness.concentration)}`,
				`Gini ${gini === null ? 'not known' : workingNumber(gini)}`
			]
		: [];
	return {
		words:
			'Link workers per 10,000 patients, as people in each tenth of England’s deprivation have them in London today',
		table: {
			headings: ['Deprivation decile', 'Patients', 'Mean rate'],
			rows: deciles.map(({ decile, people, value }) => ({
				name: `Decile ${decile}`,
				cells: [formatNumber(people, 'count'), value === null ? 'no figure' : workingNumber(value)]
			}))
		},
		sum: fairness
			? `Verdict: ${verdictWords[fairness.verdict]}; ${indices.join('; ')}`
			: 'No verdict: too few figures'
	};
}
