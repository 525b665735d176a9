// For tests only. Every name and figure here is made up.
import type { Status } from './absence.ts';
import type { NamedFigure } from './figure.ts';

/** A figure of the area "A" named "A", with a value, or with a reason for having none. */
export function madeUpFigure(name: string, value: number | Status): NamedFigure {
	const known = typeof value === 'number';
	return {
		measure: 'link-worker-rate',
		area: name,
		name,
		period: '2026-06-30',
		status: known ? (value === 0 ? 'zero' : 'value') : value,
		value: known ? value : null,
		numerator: null,
		denominator: null,
		returned: null,
		members: null,
		source: 'pcn-workforce-2026-06'
	};
}
