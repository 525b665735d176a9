import { found } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import type { LegalAidPlace } from '../legal-aid.ts';

/** What is odd in the list of 2015. No examples: some of its offices bear a person's name. */
export function legalAidFindings(places: readonly LegalAidPlace[]): Finding[] {
	const byPlace = Map.groupBy(places, ({ kind, organisation, postcode }) =>
		[kind, organisation.toLowerCase(), postcode].join('|')
	);
	const repeated = [...byPlace.values()].reduce((sum, entries) => sum + entries.length - 1, 0);
	const count = (is: (place: LegalAidPlace) => boolean) => places.filter(is).length;
	return [
		found(
			'legal-aid-no-subject',
			[],
			places.length,
			count(({ subjects }) => subjects.length === 0)
		),
		found('legal-aid-twice', [], places.length, repeated),
		found(
			'legal-aid-old-postcode',
			[],
			places.length,
			count((place) => !place.atLivePostcode)
		)
	];
}
