import type { Capped, Changed, FieldChange, Named, Oddity, SortChanges } from './change-log.ts';

const MOST_ENTRIES = 500;
const MOST_PLACES = 50;

export function capped<T>(entries: readonly T[], most = MOST_ENTRIES): Capped<T> {
	return { entries: entries.slice(0, most), more: Math.max(0, entries.length - most) };
}

/** An oddity, unless it happened nowhere. `count` is for one that has no places to name. */
export function odd(message: string, where: readonly string[], count = where.length): Oddity[] {
	return count === 0 ? [] : [{ message, where: capped(where, MOST_PLACES) }];
}

/** "1 network" or "3 networks". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Something that a release says, with each thing said of it as a reader would see it. */
export interface Subject extends Named {
	fields: Readonly<Record<string, string | null>>;
}

/** What is new, gone and different between two lists of the same sort, each in the order of its codes. */
export function sortChanges(
	sort: string,
	before: readonly Subject[],
	after: readonly Subject[]
): SortChanges {
	const inOrder = (a: Named, b: Named) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
	const [old, now] = [new Map(before.map((one) => [one.code, one])), new Set(after.map(({ code }) => code))];
	const named = ({ code, name }: Named): Named => ({ code, name });
	const changed = after.flatMap((subject): Changed[] => {
		const earlier = old.get(subject.code);
		const fields = earlier ? fieldChanges(earlier, subject) : [];
		return fields.length > 0 ? [{ ...named(subject), fields }] : [];
	});
	return {
		sort,
		added: capped(
			after
				.filter(({ code }) => !old.has(code))
				.map(named)
				.sort(inOrder)
		),
		gone: capped(
			before
				.filter(({ code }) => !now.has(code))
				.map(named)
				.sort(inOrder)
		),
		changed: capped(changed.sort(inOrder))
	};
}

function fieldChanges(before: Subject, after: Subject): FieldChange[] {
	const said = (subject: Subject) => ({ name: subject.name, ...subject.fields });
	const [from, to]: Record<string, string | null>[] = [said(before), said(after)];
	return Object.keys(to ?? {}).flatMap((field) => {
		const change = { field, from: from?.[field] ?? null, to: to?.[field] ?? null };
		return change.from === change.to ? [] : [change];
	});
}

/** A count or a full-time equivalent in as few figures as say it: "1,200", "0.8". */
export const figure = (value: number): string =>
	value.toLocaleString('en-GB', { maximumFractionDigits: 2, useGrouping: true });

/** Did it fall by more than half, or, from more than nought, rise by more than half? */
export const movedByHalf = (from: number, to: number): boolean =>
	from > 0 && (to < from * 0.5 || to > from * 1.5);

/** Hours are published to four decimals; adding them up leaves noise beyond. */
export const total = <T>(rows: readonly T[], of: (row: T) => number): number =>
	Number(rows.reduce((sum, row) => sum + of(row), 0).toFixed(4));
