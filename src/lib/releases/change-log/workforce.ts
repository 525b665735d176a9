import { readableName } from '../../atlas/names.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { Row, TableRows } from '../../atlas/tables.ts';
import { ofRegion } from '../compile/areas.ts';
import type { Workforce } from '../compile/overlay-read.ts';
import { strangers } from '../compile/overlay-workforce.ts';
import { roles } from '../compile/provision.ts';
import type { Oddity, TotalChange } from './change-log.ts';
import { counted, figure, movedByHalf, odd, sortChanges, total } from './diff.ts';
import type { Subject } from './diff.ts';
import type { Sides, KindLog } from './sides.ts';

type Staff = Row<'pcnStaff'>;

/** What a quarter of the workforce changes: the current quarter, or the one it joins the history as. */
export function workforceLog(quarter: Workforce, { before, after }: Sides): KindLog {
	const isHistory = quarter.period < (after.pcnStaff[0]?.period ?? '');
	return {
		totals: isHistory ? historyTotals(quarter, before, after) : staffTotals(before, after),
		sorts: [
			sortChanges(
				'networks that made a return',
				isHistory ? historySubjects(quarter, before) : staffSubjects(before),
				isHistory ? historySubjects(quarter, after) : staffSubjects(after)
			)
		],
		odd: [...recordOddities(quarter), ...(isHistory ? [] : networkOddities(quarter, before, after))],
		notRecomputed: isHistory
			? ['Of an earlier quarter the atlas keeps link workers by network, and no other role.']
			: []
	};
}

function staffTotals(before: TableRows, after: TableRows): TotalChange[] {
	const line = (label: string, decimals: number, of: (side: TableRows) => number): TotalChange => ({
		...{ label, decimals },
		before: of(before),
		after: of(after)
	});
	const sum = (column: keyof Staff) => (side: TableRows) =>
		total(side.pcnStaff, (row) => Number(row[column]));
	const recorded = ({ pcnStaff }: TableRows) => pcnStaff.filter((row) => row.link_worker_fte > 0).length;
	return [
		line('Link workers, full-time equivalent', 1, sum('link_worker_fte')),
		line('Link-worker records', 0, sum('link_worker_posts')),
		line('Networks that record a link worker', 0, recorded),
		line('Networks that record none', 0, (side) => side.pcnStaff.length - recorded(side)),
		line('Networks that made no return', 0, (side) => side.pcns.length - side.pcnStaff.length),
		line('Mental-health link workers, full-time equivalent', 1, sum('mental_health_link_worker_fte')),
		line('Health and wellbeing coaches, full-time equivalent', 1, sum('wellbeing_coach_fte')),
		line('Care coordinators, full-time equivalent', 1, sum('care_coordinator_fte'))
	];
}

const quarterOf = ({ period }: Workforce, side: TableRows) =>
	side.linkWorkerHistory.filter((row) => row.period === period);

function historyTotals(quarter: Workforce, before: TableRows, after: TableRows): TotalChange[] {
	const held = quarterOf(quarter, before).length > 0;
	const line = (label: string, decimals: number, of: (rows: TableRows['linkWorkerHistory']) => number) => ({
		...{ label, decimals },
		before: held ? of(quarterOf(quarter, before)) : null,
		after: of(quarterOf(quarter, after))
	});
	return [
		line('Link workers, full-time equivalent', 1, (rows) => total(rows, ({ fte }) => fte)),
		line('Networks that made a return', 0, (rows) => rows.length),
		line('Networks that record a link worker', 0, (rows) => rows.filter(({ fte }) => fte > 0).length)
	];
}

const historySubjects = (quarter: Workforce, side: TableRows): Subject[] =>
	quarterOf(quarter, side).map(({ pcn, name, fte }) => ({
		...{ code: pcn, name },
		fields: { 'link workers, FTE': figure(fte) }
	}));

function staffSubjects(side: TableRows): Subject[] {
	const nameOf = new Map(side.pcns.map(({ code, name }) => [code, name]));
	return side.pcnStaff.map((row) => ({
		code: row.pcn,
		name: nameOf.get(row.pcn) ?? row.pcn,
		fields: {
			'link workers, FTE': figure(row.link_worker_fte),
			'link-worker records': figure(row.link_worker_posts),
			'mental-health link workers, FTE': figure(row.mental_health_link_worker_fte),
			'health and wellbeing coaches, FTE': figure(row.wellbeing_coach_fte),
			'care coordinators, FTE': figure(row.care_coordinator_fte)
		}
	}));
}

function recordOddities({ posts }: Workforce): Oddity[] {
	const london = ofRegion(posts);
	const shown = new Set<string>(Object.values(roles));
	const linkWorkers = london.filter(({ staffRole }) => staffRole === roles.link_worker);
	const large = linkWorkers.filter(({ fte }) => (fte ?? 0) > 1);
	const unknown = london.filter(({ staffRole, fte }) => shown.has(staffRole) && fte === null);
	const elsewhere = posts.length - london.length;
	return [
		...odd(
			`${counted(elsewhere, 'record')} of other regions ${elsewhere === 1 ? 'is' : 'are'} left out.`,
			[],
			elsewhere
		),
		...odd(
			`${counted(large.length, 'link-worker record')} of more than one full-time post, counted as published.`,
			large.map(({ pcnName, fte }) => `${readableName(pcnName)}: ${figure(fte ?? 0)}`)
		),
		...odd(
			`${counted(unknown.length, 'record')} with an FTE of “NA”: counted as a record, without hours.`,
			unknown.map(({ pcnName, staffRole }) => `${readableName(pcnName)}: ${staffRole}`)
		)
	];
}

function networkOddities(quarter: Workforce, before: TableRows, after: TableRows): Oddity[] {
	const unknown = strangers(after, quarter);
	const was = new Map(before.pcnStaff.map((row) => [row.pcn, row.link_worker_fte]));
	const now = new Map(after.pcnStaff.map((row) => [row.pcn, row.link_worker_fte]));
	const silent = after.pcns.filter(({ code }) => was.has(code) && !now.has(code));
	const moved = after.pcns.filter(({ code }) => {
		const [from, to] = [was.get(code), now.get(code)];
		return from !== undefined && to !== undefined && movedByHalf(from, to);
	});
	const previous = formatPeriod(before.pcnStaff[0]?.period ?? '');
	return [
		...odd(
			`${counted(unknown.length, 'network')} of London not in the practice map: left out, with ${figure(total(unknown, ({ fte }) => fte))} full-time link workers.`,
			unknown.map(({ code, name }) => `${readableName(name)} (${code})`)
		),
		...odd(
			`${counted(silent.length, 'network')} that made a return on ${previous} and ${silent.length === 1 ? 'makes' : 'make'} none now.`,
			silent.map(({ code, name }) => `${name}: had ${figure(was.get(code) ?? 0)} FTE`)
		),
		...odd(
			`${counted(moved.length, 'network')} whose link workers fell or rose by more than half.`,
			moved.map(({ code, name }) => `${name}: ${figure(was.get(code) ?? 0)} to ${figure(now.get(code) ?? 0)}`)
		)
	];
}
