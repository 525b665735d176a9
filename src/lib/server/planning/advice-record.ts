import type { SourceId } from '../../atlas/sources.ts';
import { significant } from '../api/significant.ts';
import { sourceRecords } from '../api/source-records.ts';
import { atlasVersion } from '../database.ts';
import type { BoroughOfPlace } from './advice-boroughs.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import type { PeopleCount } from './advice-solve.ts';

/** What the answer rests on. */
export const adviceSources: readonly SourceId[] = [
	'debt-advice-2026-04',
	'practice-pcn-map-2026-07',
	'libraries-2023',
	'census-2021-population',
	'iod-2025',
	'postcodes-2025-11'
];

const counted = ({ residents, weighted }: PeopleCount) => ({
	residents: significant(residents),
	weighted: significant(weighted)
});

const named = (area: BoroughOfPlace | undefined) => (area ? { code: area.code, name: area.name } : null);

/** The answer as the API gives it; the contract is in api.md. */
export function planAdviceRecord(answer: AdviceAnswer) {
	return {
		...answer.question,
		sites: answer.sites.map(
			({ rank, place, borough, gain, reached, deprivedResidents, boroughs, alike }) => ({
				rank,
				site: {
					id: place.id,
					kind: place.kind,
					name: place.name,
					address: place.address,
					postcode: place.postcode,
					lat: place.lat,
					lon: place.lon,
					borough: named(borough)
				},
				gain: significant(gain.weighted),
				reached: significant(reached.weighted),
				residents: significant(gain.residents),
				residentsReached: significant(reached.residents),
				residentsMostDeprivedFifth: significant(deprivedResidents),
				boroughs: boroughs.map(({ code, name, residents }) => ({
					code,
					name,
					residents: significant(residents)
				})),
				samePostcode: alike.map(({ id, kind, name }) => ({ id, kind, name }))
			})
		),
		objective: significant(answer.objective),
		optimal: answer.optimal,
		gap: significant(answer.gap),
		baseline: counted(answer.baseline),
		everyone: counted(answer.everyone),
		reachable: counted(answer.reachable),
		candidates: answer.candidateCount,
		units: {
			gain: 'need-weighted residents newly within reach of this site, after those before it',
			reached: 'need-weighted residents newly within reach of this site and those before it',
			residents: 'residents newly within reach of this site, each counted once, after those before it',
			residentsReached: 'residents newly within reach of this site and those before it',
			residentsMostDeprivedFifth:
				'of “residents”, those in the most deprived fifth of small areas in England, 2025',
			boroughs: 'of “residents”, those living in each borough',
			objective: 'need-weighted residents newly within reach of all the sites; equals the last “reached”',
			gap: 'how much more another choice could at most reach, as a share of the objective; 0 when proven',
			baseline: 'within reach of a face-to-face debt-advice site today',
			everyone: 'all residents of London',
			reachable: 'newly within reach if every candidate held a session',
			weighted: 'a person in deprivation decile d counts 1 + (gradient − 1)(10 − d)/9'
		},
		sources: sourceRecords(adviceSources),
		version: atlasVersion()
	};
}
