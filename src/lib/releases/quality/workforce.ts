import { readableName } from '../../atlas/names.ts';
import { found } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { ofRegion } from '../compile/areas.ts';
import type { Workforce } from '../compile/overlay-read.ts';
import { strangers } from '../compile/overlay-workforce.ts';
import { roles } from '../compile/provision.ts';

/** What is odd in a quarter of the workforce, or left out of it. */
export function workforceFindings(quarter: Workforce, tables: Pick<TableRows, 'pcns'>): Finding[] {
	const london = ofRegion(quarter.posts);
	const shown = new Set<string>(Object.values(roles));
	const inRoles = london.filter(({ staffRole }) => shown.has(staffRole));
	const linkWorkers = london.filter(({ staffRole }) => staffRole === roles.link_worker);
	const fte = (hours: number) => hours.toLocaleString('en-GB', { maximumFractionDigits: 2 });
	return [
		found(
			'staff-large-posts',
			linkWorkers
				.filter((post) => (post.fte ?? 0) > 1)
				.sort((a, b) => (b.fte ?? 0) - (a.fte ?? 0) || a.pcnCode.localeCompare(b.pcnCode))
				.map((post) => `${readableName(post.pcnName)}: ${fte(post.fte ?? 0)}`),
			linkWorkers.length
		),
		found(
			'staff-no-hours',
			inRoles
				.filter((post) => post.fte === null)
				.map(({ pcnName, staffRole }) => `${readableName(pcnName)}: ${staffRole}`)
				.sort(),
			inRoles.length
		),
		found('staff-other-regions', [], quarter.posts.length, quarter.posts.length - london.length),
		found(
			'staff-unknown-networks',
			strangers(tables as TableRows, { ...quarter, posts: london }).map(({ name }) => readableName(name)),
			new Set(london.map(({ pcnCode }) => pcnCode)).size
		)
	];
}
