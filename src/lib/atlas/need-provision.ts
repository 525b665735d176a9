import type { NeedLevel, ProvisionLevel } from './palette.ts';

export const needLevels = ['high', 'mid', 'low'] as const satisfies NeedLevel[];
export const provisionLevels = ['few', 'mid', 'many'] as const satisfies ProvisionLevel[];

/** A cell of the need × provision legend: "high-few" is the priority class. */
export type ClassId = `${NeedLevel}-${ProvisionLevel}`;
export const classIds = needLevels.flatMap((need) =>
	provisionLevels.map((provision): ClassId => `${need}-${provision}`)
);
export const priorityClass: ClassId = 'high-few';

const needWords: Record<NeedLevel, string> = { high: 'High need', mid: 'Middling need', low: 'Low need' };
const provisionWords: Record<ProvisionLevel, string> = {
	few: 'few link workers',
	mid: 'a middling number of link workers',
	many: 'many link workers'
};

export function isClassId(text: string): text is ClassId {
	return (classIds as string[]).includes(text);
}

export function classLevels(id: ClassId): { need: NeedLevel; provision: ProvisionLevel } {
	const [need, provision] = id.split('-') as [NeedLevel, ProvisionLevel];
	return { need, provision };
}

/** "High need, few link workers". */
export function classWords(id: ClassId): string {
	const { need, provision } = classLevels(id);
	return `${needWords[need]}, ${provisionWords[provision]}`;
}
