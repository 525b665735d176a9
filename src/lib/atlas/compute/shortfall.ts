import { targets } from '../../measures/universalism.ts';
import type { AreaType } from '../area-types.ts';
import { decileNumbers } from '../measures/people.ts';
import type { Computed } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';
import { peopleInDecile } from './people.ts';
import { currentReturn, staffPosts } from './provision.ts';

/** The gradient the published shortfall uses: the most deprived tenth get twice the provision of the least. */
export const STANDARD_GRADIENT = 2;

/**
 * Posts each area is short of its share of today's total under proportionate universalism (measures.md §6), one kind
 * of area at a time. Areas that made no return take no part: they have no shortfall and set no standard.
 */
export function shortfalls(inputs: AtlasInputs): Computed[] {
	const posts = new Map(staffPosts(inputs, 'link_worker_fte').map((figure) => [figure.area, figure]));
	const people = peopleByDecile(inputs);
	const { period } = currentReturn(inputs, 'link_worker_fte');
	const codesOf = (type: AreaType) =>
		inputs.areas.land.filter((area) => area.type === type).map((area) => area.code);
	const kinds = [inputs.areas.pcnCodes, codesOf('borough'), codesOf('sub-icb'), codesOf('icb')];
	return kinds.flatMap((codes) => {
		const taking = codes.filter((code) => posts.get(code)?.value != null);
		const have = taking.map((code) => posts.get(code)?.value ?? 0);
		const total = have.reduce((sum, value) => sum + value, 0);
		const target = targets({
			people: taking.map((code) => people.get(code) ?? []),
			total,
			gradient: STANDARD_GRADIENT
		});
		const figures = taking.map((area, at): Computed => {
			const share = target[at] ?? 0;
			const value = share - (have[at] ?? 0);
			const { returned, members } = posts.get(area) ?? {};
			return {
				area,
				period,
				status: 'value',
				value,
				numerator: have[at] ?? 0,
				denominator: share,
				returned,
				members
			};
		});
		const known = new Set(taking);
		const unknown = codes.filter((code) => !known.has(code)).map((code) => posts.get(code) as Computed);
		return [...figures, ...unknown];
	});
}

function peopleByDecile(inputs: AtlasInputs): Map<string, number[]> {
	const people = new Map<string, number[]>();
	for (const decile of decileNumbers) {
		for (const { area, value } of peopleInDecile(inputs, decile)) {
			people.set(area, [...(people.get(area) ?? []), value ?? 0]);
		}
	}
	return people;
}
