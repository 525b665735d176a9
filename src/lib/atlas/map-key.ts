import type { ClassId } from './need-provision.ts';

/** What the nine colours of need × provision mean here: how many areas are in each class. */
export interface NeedProvisionKey {
	kind: 'need-provision';
	counts: Record<ClassId, number>;
	noReturn: number;
}

/** What the colours of a scale mean, from least to most, and the areas that have no figure, by reason. */
export interface ScaleKey {
	kind: 'scale';
	classes: { fill: string; words: string; count: number }[];
	absences: { words: string; count: number }[];
}
