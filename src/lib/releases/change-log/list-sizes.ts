import type { Row, TableRows } from '../../atlas/tables.ts';
import type { ListSizes } from '../compile/overlay-read.ts';
import { counted, figure, movedByHalf, odd, sortChanges, total } from './diff.ts';
import type { Subject } from './diff.ts';
import type { KindLog, Sides } from './sides.ts';

type Practice = Row<'practices'>;

/** What new list sizes change. Practices themselves come and go with the map, never with their lists. */
export function listSizesLog({ lists }: ListSizes, { before, after }: Sides): KindLog {
	const listed = new Set(lists.map(({ practiceCode }) => practiceCode));
	const mapped = new Set(after.practices.map(({ code }) => code));
	const stranger = lists.filter(({ practiceCode }) => !mapped.has(practiceCode));
	const missing = after.practices.filter(({ code }) => !listed.has(code));
	const was = new Map(before.practices.map((row) => [row.code, row.patients]));
	const moved = after.practices.filter(({ code, patients }) => movedByHalf(was.get(code) ?? 0, patients));
	const empty = after.practices.filter(({ patients }) => patients === 0);
	const line = (label: string, of: (row: Practice) => number) => ({
		...{ label, decimals: 0 },
		before: total(before.practices, of),
		after: total(after.practices, of)
	});
	return {
		totals: [
			line('Patients', ({ patients }) => patients),
			line('Patients aged 65 and over', ({ aged_65_plus }) => aged_65_plus),
			line('Patients of practices in a network', ({ pcn, patients }) => (pcn === null ? 0 : patients))
		],
		sorts: [sortChanges('practices', subjects(before), subjects(after))],
		odd: [
			...odd(
				`${counted(stranger.length, 'practice')} not in London’s practice map (other regions’, closed, or new): left out.`,
				[],
				stranger.length
			),
			...odd(
				`${counted(missing.length, 'practice')} of London without a row: each keeps the size it had.`,
				missing.map(({ code, name, patients }) => `${name} (${code}): ${figure(patients)}`)
			),
			...odd(
				`${counted(moved.length, 'practice')} whose list fell or rose by more than half.`,
				moved.map(
					({ code, name, patients }) =>
						`${name} (${code}): ${figure(was.get(code) ?? 0)} to ${figure(patients)}`
				)
			),
			...odd(
				`${counted(empty.length, 'practice')} without a patient.`,
				empty.map(({ code, name }) => `${name} (${code})`)
			)
		],
		notRecomputed: ['Where patients live is still by the registrations of July 2022.']
	};
}

const subjects = ({ practices }: TableRows): Subject[] =>
	practices.map(({ code, name, patients, aged_65_plus }) => ({
		...{ code, name },
		fields: { patients: figure(patients), 'aged 65 and over': figure(aged_65_plus) }
	}));
