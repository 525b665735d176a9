import type { MeasureId } from '../../../atlas/measures.ts';
import type { Step } from '../../../atlas/methods/working.ts';
import { standardItems } from '../../../atlas/standard/items.ts';
import { latestFigures } from '../../queries/figures.ts';
import { standardOf } from '../../queries/standard.ts';
import { placesCounted } from '../../queries/workings.ts';

import { standingNames } from '../../../atlas/returns/standings.ts';
import type { Standing } from '../../../atlas/returns/standings.ts';
import { given } from './places.ts';
import type { ExampleArea } from './places.ts';

/** Places where they stand. */
export function placesWorking(area: ExampleArea, kind: 'advice' | 'library'): Step[] {
	const places = placesCounted(area.code, kind).filter(
		({ details }) => kind === 'library' || (JSON.parse(details) as { faceToFace: boolean }).faceToFace
	);
	const where =
		area.type === 'pcn'
			? `the small areas where ${area.name} has more of the patients than any other network`
			: area.name;
	return [
		{
			words: `Count the ${kind === 'library' ? 'open libraries' : 'face-to-face sites'} in ${where}`,
			operation: { kind: 'sum', terms: places.map(({ name }) => ({ name, value: 1 })) },
			headings: { name: 'Place', value: 'Counts as' },
			formats: { value: 'people', result: 'people' },
			others: 'places'
		}
	];
}

/** Parts of the basic standard of one standing. */
export function standardWorking({ code, name }: ExampleArea, standing: Standing): Step[] {
	return [
		{
			words: `Count the parts of the basic standard where ${name}’s standing is “${standingNames[standing]}”`,
			operation: {
				kind: 'sum',
				terms: standardOf(code).map((finding) => ({
					name: standardItems[finding.item].name,
					value: finding.standing === standing ? 1 : 0,
					words: standingNames[finding.standing]
				}))
			},
			headings: { name: 'Part', value: 'Standing' },
			formats: { result: 'people' }
		}
	];
}

/** Nothing is worked out: the figure is what the publisher, or the borough, says. */
export function asGiven({ code }: ExampleArea, measure: MeasureId, words: string): Step[] {
	const value = latestFigures(code, [measure]).get(measure)?.value ?? NaN;
	return [{ words, operation: { kind: 'given', value } }];
}

export function referralRateWorking({ code, name }: ExampleArea): Step[] {
	const figures = latestFigures(code, ['referrals', 'referral-rate']);
	const { denominator } = figures.get('referral-rate') ?? {};
	return [
		{
			words: `Take the referrals ${name} returned for the quarter`,
			operation: { kind: 'given', value: figures.get('referrals')?.value ?? NaN }
		},
		{
			words: 'Divide by the patients of the networks that serve it, and multiply by 1,000',
			operation: {
				kind: 'ratio',
				top: { step: 0 },
				bottom: given(denominator ?? NaN, 'patients'),
				times: given(1000)
			}
		}
	];
}
