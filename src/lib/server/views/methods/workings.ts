import { decileMeasureId, decileNumbers } from '../../../atlas/measures/people.ts';
import type { DecileMeasureId } from '../../../atlas/measures/people.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import type { Step } from '../../../atlas/methods/working.ts';
import { latestFigures } from '../../queries/figures.ts';
import { accessWorking, catchmentWorking, reachWorking } from './access.ts';
import { asGiven, placesWorking, referralRateWorking, standardWorking } from './counts.ts';
import * as networks from './networks.ts';
import { decileWorking, ratioWorking, scoreWorking, sumOverLand } from './places.ts';
import type { ExampleArea } from './places.ts';
import { shortfallWorking } from './shortfall.ts';

/** The steps that give a measure's figure for an area, from figures of the atlas that are simpler than it. */
type Working = (area: ExampleArea) => Step[];

const valueOf = (area: ExampleArea, measure: MeasureId) =>
	latestFigures(area.code, [measure]).get(measure)?.value ?? NaN;
const census =
	(measure: MeasureId, counted: string, base: string): Working =>
	(area) =>
		ratioWorking(area, { measure, counted, base, times: 100 });
const staff =
	(measure: MeasureId): Working =>
	(area) =>
		networks.postsWorking(area, measure);
const said =
	(measure: MeasureId): Working =>
	(area) =>
		asGiven(area, measure, `Take the number that ${area.name} returned for the quarter`);

const deciles = Object.fromEntries(
	decileNumbers.map((decile) => [
		decileMeasureId(decile),
		(area: ExampleArea) => decileWorking(area, decile, area.type === 'pcn' ? valueOf(area, 'patients') : NaN)
	])
) as Record<DecileMeasureId, Working>;

/** Every measure has its working: leaving one out is a type error. */
export const workings: Record<MeasureId, Working> = {
	'link-worker-rate': (area) =>
		area.type === 'lsoa' ? networks.smallAreaRateWorking(area) : networks.rateWorking(area),
	'link-worker-fte': staff('link-worker-fte'),
	'patients-per-link-worker': networks.patientsPerPostWorking,
	coverage: (area) => networks.coverageWorking(area, 'coverage'),
	'coverage-none-recorded': (area) => networks.coverageWorking(area, 'coverage-none-recorded'),
	'coverage-no-return': (area) => networks.coverageWorking(area, 'coverage-no-return'),
	shortfall: shortfallWorking,
	'pcn-returns': networks.returnsMadeWorking,
	'mental-health-link-worker-fte': staff('mental-health-link-worker-fte'),
	'wellbeing-coach-fte': staff('wellbeing-coach-fte'),
	'care-coordinator-fte': staff('care-coordinator-fte'),
	'standard-met': (area) => standardWorking(area, 'yes'),
	'standard-not-reported': (area) => standardWorking(area, 'not-reported'),
	'hosted-link-worker-fte': said('hosted-link-worker-fte'),
	'hosted-link-worker-posts': said('hosted-link-worker-posts'),
	volunteers: said('volunteers'),
	referrals: said('referrals'),
	'referral-rate': referralRateWorking,
	'advice-within-15': (area) =>
		area.type === 'lsoa'
			? reachWorking(area, valueOf(area, 'residents'))
			: ratioWorking(area, {
					measure: 'advice-within-15',
					counted: 'residents within 15 minutes of a site',
					base: 'residents',
					times: 100
				}),
	'advice-access': (area) =>
		area.type === 'lsoa'
			? catchmentWorking(area)
			: accessWorking(area, area.type === 'pcn' ? valueOf(area, 'patients') : NaN),
	'advice-sites': (area) => placesWorking(area, 'advice'),
	libraries: (area) => placesWorking(area, 'library'),
	'imd-score': (area) => scoreWorking(area, 'imd-score'),
	'imd-decile': (area) => asGiven(area, 'imd-decile', `Take the decile that is published for ${area.name}`),
	core20: census('core20', 'residents in deciles 1 and 2', 'residents'),
	'income-deprivation': census('income-deprivation', 'residents in income deprivation', 'residents'),
	'older-poverty': (area) =>
		ratioWorking(area, {
			measure: 'older-poverty',
			counted: 'people aged 60 and over in income deprivation',
			base: 'residents',
			times: 1000
		}),
	'limited-english': census(
		'limited-english',
		'people who speak little or no English',
		'residents aged 3 and over'
	),
	disabled: census('disabled', 'disabled people', 'residents'),
	'poor-health': census('poor-health', 'people in bad or very bad health', 'residents'),
	'unpaid-care': census('unpaid-care', 'unpaid carers', 'residents aged 5 and over'),
	'no-car': census('no-car', 'households without a car or van', 'households'),
	'no-english-household': census(
		'no-english-household',
		'households where nobody’s main language is English',
		'households'
	),
	'digital-exclusion': (area) => scoreWorking(area, 'digital-exclusion'),
	patients: networks.patientsWorking,
	residents: (area) => sumOverLand(area, 'residents', 'residents'),
	'aged-65-plus': census('aged-65-plus', 'residents aged 65 and over', 'residents'),
	...deciles
};
