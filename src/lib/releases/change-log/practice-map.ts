import type { Row, TableRows } from '../../atlas/tables.ts';
import { ofRegion } from '../compile/areas.ts';
import type { PracticeMap } from '../compile/overlay-read.ts';
import type { Oddity, TotalChange } from './change-log.ts';
import { counted, figure, odd, sortChanges, total } from './diff.ts';
import type { Subject } from './diff.ts';
import type { KindLog, Sides } from './sides.ts';

/** What a new map of practices and networks changes. */
export function practiceMapLog({ practices }: PracticeMap, { before, after }: Sides): KindLog {
	return {
		totals: mapTotals(before, after),
		sorts: [
			sortChanges('networks', networkSubjects(before), networkSubjects(after)),
			sortChanges('practices', practiceSubjects(before), practiceSubjects(after))
		],
		odd: [
			...elsewhere(practices.length - ofRegion(practices).length),
			...practiceOddities(before, after),
			...networkOddities(before, after)
		],
		notRecomputed: notRecomputed(before, after)
	};
}

function mapTotals(before: TableRows, after: TableRows): TotalChange[] {
	const line = (label: string, decimals: number, of: (side: TableRows) => number): TotalChange => ({
		...{ label, decimals },
		before: of(before),
		after: of(after)
	});
	return [
		line('Networks', 0, ({ pcns }) => pcns.length),
		line('Practices', 0, ({ practices }) => practices.length),
		line('Practices in no network', 0, ({ practices }) => practices.filter(({ pcn }) => pcn === null).length),
		line('Patients', 0, ({ practices }) => total(practices, ({ patients }) => patients)),
		line('Link workers, full-time equivalent', 1, ({ pcnStaff }) =>
			total(pcnStaff, ({ link_worker_fte }) => link_worker_fte)
		)
	];
}

const networkSubjects = ({ pcns, subIcbs }: TableRows): Subject[] => {
	const nameOf = new Map(subIcbs.map(({ code, name }) => [code, name]));
	return pcns.map(({ code, name, sub_icb }) => ({
		...{ code, name },
		fields: { 'sub-ICB location': nameOf.get(sub_icb) ?? sub_icb }
	}));
};

const practiceSubjects = ({ practices, pcns }: TableRows): Subject[] => {
	const nameOf = new Map(pcns.map(({ code, name }) => [code, name]));
	return practices.map(({ code, name, pcn, postcode }) => ({
		...{ code, name },
		fields: { network: pcn === null ? null : `${nameOf.get(pcn) ?? ''} (${pcn})`, postcode }
	}));
};

function elsewhere(count: number): Oddity[] {
	return odd(
		`${counted(count, 'practice')} of other regions ${count === 1 ? 'is' : 'are'} left out.`,
		[],
		count
	);
}

const called = ({ code, name }: Pick<Row<'practices'>, 'code' | 'name'>) => `${name} (${code})`;

function practiceOddities(before: TableRows, { practices }: TableRows): Oddity[] {
	const known = new Map(before.practices.map((row) => [row.code, row]));
	const alone = practices.filter(({ pcn }) => pcn === null);
	const unplaced = practices.filter(({ lat }) => lat === null);
	const closed = before.practices.filter(({ code }) => !practices.some((row) => row.code === code));
	const moved = practices.filter(({ code, pcn }) => known.has(code) && known.get(code)?.pcn !== pcn);
	return [
		...odd(`${counted(alone.length, 'practice')} in no network.`, alone.map(called)),
		...odd(
			`${counted(unplaced.length, 'practice')} whose postcode was not found: in every list, and not on the map.`,
			unplaced.map((row) => `${called(row)}: ${row.postcode}`)
		),
		...odd(
			`${counted(closed.length, 'practice')} no longer in the map, with ${figure(total(closed, ({ patients }) => patients))} patients at the last count.`,
			closed.map(called)
		),
		...odd(
			`${counted(moved.length, 'practice')} in another network than before, with ${figure(total(moved, ({ patients }) => patients))} patients.`,
			moved.map(called)
		)
	];
}

function networkOddities(before: TableRows, { pcnStaff }: TableRows): Oddity[] {
	const kept = new Set(pcnStaff.map(({ pcn }) => pcn));
	const nameOf = new Map(before.pcns.map(({ code, name }) => [code, name]));
	const lost = before.pcnStaff.filter(({ pcn }) => !kept.has(pcn));
	return odd(
		`${counted(lost.length, 'network')} made a workforce return and ${lost.length === 1 ? 'is' : 'are'} not in this map: ${figure(total(lost, ({ link_worker_fte }) => link_worker_fte))} full-time link workers are left out until the next workforce release.`,
		lost.map(({ pcn, link_worker_fte }) => `${nameOf.get(pcn) ?? pcn}: ${figure(link_worker_fte)} FTE`)
	);
}

function notRecomputed(before: TableRows, after: TableRows): string[] {
	const placed = new Set(before.registrations.map(({ practice }) => practice));
	const unplaced = after.practices.filter(({ code }) => !placed.has(code));
	const contact = new Map(before.practices.map((row) => [row.code, row]));
	const unreachable = after.practices.filter(
		(row) => row.address === null && contact.get(row.code)?.postcode !== row.postcode
	);
	return [
		'Where patients live is still by the registrations of July 2022, put together again by the new networks.',
		...(unplaced.length > 0
			? [
					`${counted(unplaced.length, 'practice')} of the map ${unplaced.length === 1 ? 'is' : 'are'} not in them: their patients are placed as the rest of their network’s are.`
				]
			: []),
		...(unreachable.length > 0
			? [
					`The map carries no street addresses: ${counted(unreachable.length, 'practice')} new or moved ${unreachable.length === 1 ? 'shows' : 'show'} a postcode alone.`
				]
			: [])
	];
}
