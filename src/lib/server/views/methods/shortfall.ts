import { STANDARD_GRADIENT } from '../../../atlas/compute/shortfall.ts';
import type { Step } from '../../../atlas/methods/working.ts';
import { areaTypes } from '../../../atlas/area-types.ts';
import { needWeights, weightedNeed } from '../../../measures/universalism.ts';
import { planAreas } from '../../planning/posts.ts';
import { capital, given } from './places.ts';
import type { ExampleArea } from './places.ts';

/** The area's posts against its share of today's, by need. */
export function shortfallWorking({ code, name, type }: ExampleArea): Step[] {
	const taking = planAreas(type).filter(({ have }) => have !== null);
	const own = taking.find((area) => area.code === code);
	if (!own) return [];
	const weights = needWeights(STANDARD_GRADIENT);
	const needs = weightedNeed({ people: taking.map(({ people }) => people), gradient: STANDARD_GRADIENT });
	const { nouns } = areaTypes[type];
	const together =
		type === 'pcn' ? `the ${taking.length} networks that made a return` : `all ${taking.length} ${nouns}`;
	const people = type === 'pcn' ? 'patients' : 'residents';
	return [
		{
			words: `Count the ${people} of ${name} by tenths of England’s deprivation, and weight them: 2 for a person in the most deprived tenth, falling evenly to 1 in the least`,
			operation: {
				kind: 'weighted-sum',
				terms: own.people.map((value, at) => ({
					name: `Decile ${at + 1}`,
					value,
					weight: weights[at] ?? NaN
				}))
			},
			headings: { name: 'Deprivation', value: capital(people), weight: 'Weight' },
			formats: { value: 'people', result: 'people' }
		},
		{
			words: `Do the same for ${together}, and add up`,
			operation: {
				kind: 'sum',
				terms: taking.map(({ name: area }, at) => ({ name: area, value: needs[at] ?? NaN }))
			},
			headings: { name: 'Area', value: `Weighted ${people}` },
			formats: { value: 'people', result: 'people' },
			others: nouns
		},
		{
			words: `Add up the posts of ${together}`,
			operation: {
				kind: 'sum',
				terms: taking.map(({ name: area, have }) => ({ name: area, value: have ?? NaN }))
			},
			headings: { name: 'Area', value: 'Full-time posts' },
			formats: { value: 'posts', result: 'posts' },
			others: nouns
		},
		{
			words: `${name}’s share of those posts is its share of the weighted ${people}`,
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: { step: 2 } },
			formats: { result: 'posts' }
		},
		{
			words: `Take away the posts it has`,
			operation: { kind: 'difference', from: { step: 3 }, take: given(own.have ?? NaN, 'posts') },
			formats: { result: 'posts' }
		}
	];
}
