import { readableName } from '../../atlas/names.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { asCompiled } from './as-compiled.ts';
import { ofRegion } from './areas.ts';
import type { Workforce } from './overlay-read.ts';
import { compilePcnStaff, compileQuarter } from './provision.ts';

type WorkforceTables = Pick<TableRows, 'pcnStaff' | 'linkWorkerHistory'>;

/**
 * Lays quarters of the workforce over the tables, oldest first. A newer one becomes the current quarter and the one it
 * follows goes to the history; an earlier one goes to the history. Posts of networks that the map does not have are
 * left out of the current quarter, where nothing could show them.
 */
export function layWorkforce(tables: TableRows, quarters: readonly Workforce[]): WorkforceTables {
	const known = new Set(tables.pcns.map(({ code }) => code));
	const nameOf = new Map(tables.pcns.map(({ code, name }) => [code, name]));
	let { pcnStaff, linkWorkerHistory } = tables;
	for (const quarter of quarters) {
		const current = pcnStaff[0]?.period ?? '';
		if (quarter.period < current) {
			linkWorkerHistory = withQuarter(linkWorkerHistory, compileQuarter(quarter));
			continue;
		}
		if (quarter.period > current) {
			const followed = pcnStaff.map(({ period, pcn, link_worker_fte: fte }) => ({
				...{ period, pcn, name: nameOf.get(pcn) ?? pcn, fte }
			}));
			linkWorkerHistory = withQuarter(linkWorkerHistory, followed);
		}
		const posts = quarter.posts.filter(({ pcnCode }) => known.has(pcnCode));
		pcnStaff = compilePcnStaff({ ...quarter, posts }, tables.pcns);
	}
	return {
		pcnStaff: asCompiled(
			'pcnStaff',
			pcnStaff.filter(({ pcn }) => known.has(pcn))
		),
		linkWorkerHistory: asCompiled('linkWorkerHistory', linkWorkerHistory)
	};
}

function withQuarter(
	history: TableRows['linkWorkerHistory'],
	quarter: TableRows['linkWorkerHistory']
): TableRows['linkWorkerHistory'] {
	const period = quarter[0]?.period;
	return [...history.filter((row) => row.period !== period), ...quarter];
}

/** Why a quarter cannot be laid over a map, in sentences. */
export function workforceBlockers(tables: TableRows, quarter: Workforce, mapDate: string): string[] {
	const posts = ofRegion(quarter.posts);
	if (posts.length === 0) return ['The file has no record of a network in London.'];
	const linkWorkers = compileQuarter(quarter).reduce((sum, { fte }) => sum + fte, 0);
	if (linkWorkers === 0) {
		return ['No London record has the role “Social Prescribing Link Workers”. The role may have a new name.'];
	}
	const current = tables.pcnStaff[0]?.period ?? '';
	if (quarter.period < current || mapDate >= quarter.period) return [];
	const unknown = strangers(tables, quarter);
	if (unknown.length === 0) return [];
	const names = unknown.map(({ code, name }) => `${code} (${readableName(name)})`).join(', ');
	return [
		`The practice map of ${formatPeriod(mapDate)} does not have ${names}. Publish the practice map of the same quarter first.`
	];
}

/** Networks of London in the release that the map does not have. */
export function strangers(
	{ pcns }: Pick<TableRows, 'pcns'>,
	{ posts }: Workforce
): { code: string; name: string; fte: number }[] {
	const known = new Set(pcns.map(({ code }) => code));
	const rows = compileQuarter({ period: '', posts: posts.filter(({ pcnCode }) => !known.has(pcnCode)) });
	return rows.map(({ pcn, name, fte }) => ({ code: pcn, name, fte }));
}
