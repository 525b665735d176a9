import type { Service } from '../model.ts';
import { field, line, number, partsOrWords } from './fields.ts';
import type { Raw } from './fields.ts';
import { optional } from './optional.ts';
import type { Reading } from './reading.ts';

const OLDEST_AGE = 120;

const rowsOf = (raw: Raw, reading: Reading) =>
	partsOrWords(
		raw,
		reading,
		(eligibility) => ({ eligibility }),
		'eligibilitys',
		'eligibilities',
		'eligibility'
	);

/** "16-25" in one field: its first or its second number. */
function endOf(raw: unknown, end: 0 | 1): unknown {
	const match = typeof raw === 'string' ? /^\s*(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})\D*$/.exec(raw) : null;
	return match ? match[end + 1] : raw;
}

/** Ages from the service itself or, in 1.0, the widest range of its eligibility rows. Nobody is "up to 120". */
export function readAges(raw: Raw, reading: Reading): Pick<Service, 'minimum_age' | 'maximum_age'> {
	const age = (from: Raw, end: 0 | 1, ...names: string[]) =>
		number(endOf(field(from, ...names), end), names[0] as string, reading, { min: 0, max: 150 });
	const rows = rowsOf(raw, reading);
	const lows = rows.map((row) => age(row, 0, 'minimum_age'));
	const highs = rows.map((row) => age(row, 1, 'maximum_age'));
	const low =
		age(raw, 0, 'minimum_age', 'min_age', 'age_range') ??
		(lows.includes(undefined) ? undefined : least(lows));
	const high =
		age(raw, 1, 'maximum_age', 'max_age', 'age_range') ??
		(highs.includes(undefined) ? undefined : most(highs));
	if (low !== undefined && high !== undefined && low > high)
		reading.note('look', 'minimum_age', 'The lowest age is above the highest');
	return optional({
		minimum_age: low === 0 ? undefined : low,
		maximum_age: high !== undefined && high >= OLDEST_AGE ? undefined : high
	});
}

const known = (ages: (number | undefined)[]) => ages.filter((one): one is number => one !== undefined);
const least = (ages: (number | undefined)[]) =>
	known(ages).length > 0 ? Math.min(...known(ages)) : undefined;
const most = (ages: (number | undefined)[]) =>
	known(ages).length > 0 ? Math.max(...known(ages)) : undefined;

export function readEligibility(raw: Raw, reading: Reading): string | undefined {
	const texts = rowsOf(raw, reading).flatMap(
		(row) => line(field(row, 'eligibility', 'description', 'name'), 'eligibility', reading, 300) ?? []
	);
	return line([...new Set(texts)].join('; '), 'eligibility', reading, 1_000);
}
