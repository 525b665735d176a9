import { planAdvice } from './advice.ts';
import type { PageTableCase } from './case.ts';
import { changes } from './changes.ts';
import { compare } from './compare.ts';
import { coverage, coverageThen } from './coverage.ts';
import { gaps, home } from './figures.ts';
import { planOrder, planTargets } from './plan.ts';

/** Every table of a public page that people may take away: those of profiles are in profiles-equal.spec.ts, kind by kind. */
export const pageTableCases: readonly PageTableCase[] = [
	home('pcn'),
	home('borough'),
	coverage,
	coverageThen,
	changes('/coverage'),
	changes('/data/changes'),
	compare,
	planTargets,
	planOrder,
	planAdvice,
	gaps('pcn', 'link-worker-rate', 203, 7),
	gaps('pcn', 'patients-per-link-worker', 203, 33),
	gaps('borough', 'shortfall', 33, 0),
	gaps('borough', 'advice-within-15', 33, 0),
	gaps('icb', 'core20', 4, 0)
];
