import { needProvisionClasses } from '../measures/need-provision.ts';
import type { NeedClass, ProvisionClass } from '../measures/need-provision.ts';
import type { AreaValue } from './figure.ts';

/** Rows of the legend from the top, columns from the left. */
export const needLevels = ['high', 'mid', 'low'] as const satisfies NeedClass[];
export const provisionLevels = ['few', 'mid', 'many'] as const satisfies ProvisionClass[];

/** A cell of the need × provision legend: "high-few" is the priority class. */
export type ClassId = `${NeedClass}-${ProvisionClass}`;
export const classIds = needLevels.flatMap((need) =>
	provisionLevels.map((provision): ClassId => `${need}-${provision}`)
);
export const priorityClass: ClassId = 'high-few';

const needWords: Record<NeedClass, string> = { high: 'High need', mid: 'Middling need', low: 'Low need' };
const provisionWords: Record<ProvisionClass, string> = {
	few: 'few link workers',
	mid: 'a middling number of link workers',
	many: 'many link workers'
};

export function isClassId(text: string): text is ClassId {
	return (classIds as string[]).includes(text);
}

/** "High need, few link workers". */
export function classWords(id: ClassId): string {
	const [need, provision] = id.split('-') as [NeedClass, ProvisionClass];
	return `${needWords[need]}, ${provisionWords[provision]}`;
}

export interface NeedAndProvision {
	/** By area code; areas without both figures have no entry. */
	classOf: Map<string, ClassId>;
	counts: Record<ClassId, number>;
}

/** Sorts areas into the 3 × 3 classes by thirds of need and of provision (measures.md §6). */
export function classifyNeedAndProvision(
	need: readonly Pick<AreaValue, 'area' | 'value'>[],
	provision: readonly Pick<AreaValue, 'area' | 'value'>[]
): NeedAndProvision {
	const provisionOf = new Map(provision.map((figure) => [figure.area, figure.value]));
	const classes = needProvisionClasses({
		need: need.map((figure) => figure.value),
		provision: need.map((figure) => provisionOf.get(figure.area) ?? null)
	});
	const counts = Object.fromEntries(classIds.map((id) => [id, 0])) as Record<ClassId, number>;
	const classOf = new Map<string, ClassId>();
	classes.forEach((found, at) => {
		const area = need[at]?.area;
		if (!found || area === undefined) return;
		const id: ClassId = `${found.need}-${found.provision}`;
		classOf.set(area, id);
		counts[id] += 1;
	});
	return { classOf, counts };
}
