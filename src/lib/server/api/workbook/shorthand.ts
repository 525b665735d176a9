import type { Status } from '../../../atlas/absence.ts';

/**
 * What stands in a cell of a spreadsheet that has no number, as UK government guidance on statistics in spreadsheets
 * has it: never an empty cell, a dash or a nought.
 */
export const shorthand = {
	'[x]': 'Not available. The column “Status” says why: no return was made, or nobody collects it.',
	'[c]': 'Confidential: the publisher withholds a small number to protect people.',
	'[z]': 'Does not apply: the figure has no meaning here, or is not made of such a count.'
} as const;
export type Shorthand = keyof typeof shorthand;

/** The shorthand of a status without a number; null for one that has a number. */
export const statusShorthand: Record<Status, Shorthand | null> = {
	value: null,
	zero: null,
	'no-return': '[x]',
	'not-collected': '[x]',
	suppressed: '[c]',
	'not-applicable': '[z]'
};
