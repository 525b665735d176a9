import { decileMeasureId, decileNumbers } from '../measures/people.ts';
import type { DecileMeasureId } from '../measures/people.ts';
import { measureIds, measureOf } from '../measures.ts';
import type { MeasureId } from '../measures.ts';
import type { Figure } from '../figure.ts';
import { adviceSiteCounts, adviceWithin15, libraryCounts } from './access.ts';
import { adviceAccess } from './advice-access.ts';
import type { Computed } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';
import * as need from './need.ts';
import * as people from './people.ts';
import * as returns from './returns.ts';
import * as provision from './provision.ts';
import { shortfalls } from './shortfall.ts';

type Compute = (inputs: AtlasInputs) => Computed[];

const decileComputes = Object.fromEntries(
	decileNumbers.map((decile) => [
		decileMeasureId(decile),
		(inputs: AtlasInputs) => people.peopleInDecile(inputs, decile)
	])
) as Record<DecileMeasureId, Compute>;

/** How each measure is worked out. The type makes a measure without its computation impossible. */
const computes: Record<MeasureId, Compute> = {
	'link-worker-rate': (inputs) => [
		...provision.linkWorkerRates(inputs),
		...provision.linkWorkerRatesOfSmallAreas(inputs)
	],
	'link-worker-fte': (inputs) => [
		...provision.staffPosts(inputs, 'link_worker_fte'),
		...provision.linkWorkerHistory(inputs)
	],
	'patients-per-link-worker': provision.patientsPerLinkWorker,
	coverage: (inputs) => provision.coveragePart(inputs, 'covered'),
	'coverage-none-recorded': (inputs) => provision.coveragePart(inputs, 'noneRecorded'),
	'coverage-no-return': (inputs) => provision.coveragePart(inputs, 'noReturn'),
	shortfall: shortfalls,
	'pcn-returns': provision.networkReturns,
	'mental-health-link-worker-fte': (inputs) => provision.staffPosts(inputs, 'mental_health_link_worker_fte'),
	'wellbeing-coach-fte': (inputs) => provision.staffPosts(inputs, 'wellbeing_coach_fte'),
	'care-coordinator-fte': (inputs) => provision.staffPosts(inputs, 'care_coordinator_fte'),
	'standard-met': (inputs) => returns.standardCounts(inputs, 'met'),
	'standard-not-reported': (inputs) => returns.standardCounts(inputs, 'notReported'),
	'hosted-link-worker-fte': (inputs) => returns.returnedNumbers(inputs, 'hosted-fte'),
	'hosted-link-worker-posts': (inputs) => returns.returnedNumbers(inputs, 'hosted-posts'),
	volunteers: (inputs) => returns.returnedNumbers(inputs, 'volunteers'),
	referrals: returns.referralCounts,
	'referral-rate': returns.referralRates,
	'advice-within-15': adviceWithin15,
	'advice-access': adviceAccess,
	'advice-sites': adviceSiteCounts,
	libraries: libraryCounts,
	'imd-score': need.imdScores,
	'imd-decile': need.imdDeciles,
	core20: need.core20,
	'income-deprivation': need.incomeDeprivation,
	'older-poverty': need.olderPoverty,
	'limited-english': (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.limited_english,
			(row) => row.english_base
		),
	disabled: (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.disabled,
			(row) => row.disability_base
		),
	'poor-health': (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.poor_health,
			(row) => row.health_base
		),
	'unpaid-care': (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.carers,
			(row) => row.care_base
		),
	'no-car': (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.no_car,
			(row) => row.car_base
		),
	'no-english-household': (inputs) =>
		need.censusShare(
			inputs,
			(row) => row.no_english,
			(row) => row.language_base
		),
	'digital-exclusion': need.digitalExclusion,
	patients: people.patients,
	residents: people.residents,
	'aged-65-plus': people.olderResidents,
	...decileComputes
};

/** Every figure of the atlas, measure by measure. */
export function* computeFigures(inputs: AtlasInputs): Generator<Figure> {
	for (const measure of measureIds) {
		const [source] = measureOf(measure).sources;
		for (const figure of computes[measure](inputs)) {
			yield { source, returned: null, members: null, ...figure, measure };
		}
	}
}
