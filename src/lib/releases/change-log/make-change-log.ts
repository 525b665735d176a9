import { formatPeriod } from '../../atlas/periods.ts';
import { quarterEnd } from '../../atlas/returns/quarters.ts';
import { tableIds } from '../../atlas/tables.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { layOver } from '../compile/overlay.ts';
import { inEffect, releaseDates } from '../compile/overlay-read.ts';
import type { ReadRelease } from '../compile/overlay-read.ts';
import { releaseKindEntries } from '../upload-kinds.ts';
import { adviceListLog } from './advice-list.ts';
import type { ChangeLog } from './change-log.ts';
import { counted, odd } from './diff.ts';
import { listSizesLog } from './list-sizes.ts';
import { practiceMapLog } from './practice-map.ts';
import type { KindLog, Sides } from './sides.ts';
import { workforceLog } from './workforce.ts';

export interface Candidate {
	release: ReadRelease;
	/** Rows of the file with stray bytes, the header being row 1. */
	strayRows: readonly number[];
	/** The day of the check. */
	today: string;
}

/**
 * What publishing a release would change: the tables of data/ with what is published laid over them, against the same
 * with the release added. The same input gives the same log.
 */
export function makeChangeLog(
	compiled: TableRows,
	published: readonly ReadRelease[],
	{ release, strayRows, today }: Candidate
): ChangeLog {
	const { kind, period } = release;
	const before = layOver(compiled, published).tables;
	const together = [...published, release];
	const { tables: after, blockers } = layOver(compiled, together);
	const current = releaseDates(published)[kind];
	const place = period > current ? 'newest' : period === current ? 'replacement' : 'earlier';
	const unchanged = place !== 'newest' && sameTables(before, after);
	const log = kindLog(release, { before, after });
	return {
		...{ kind, period, current, place, unchanged },
		summary: summaryOf({ kind, period, current, place, unchanged }, log),
		...log,
		odd: [
			...log.odd,
			...odd(
				`${counted(strayRows.length, 'row')} with stray bytes, which are cleaned away before anything is shown.`,
				strayRows.map((row) => `row ${row.toLocaleString('en-GB')}`)
			)
		],
		blockers: [
			...(isToCome(release, today)
				? [
						`It is dated ${formatPeriod(period)}, which is still to come. Put the date in the file or in its name right, and upload it again.`
					]
				: []),
			...(inEffect(together).includes(release)
				? []
				: [
						`The site already shows the release of ${formatPeriod(current)}; one of ${formatPeriod(period)} would change nothing.`
					]),
			...blockers.map(({ message }) => message)
		]
	};
}

/** Shown, it would stand before every real release until that day. A quarter may be released before it has ended. */
const isToCome = ({ kind, period }: ReadRelease, today: string): boolean =>
	period > (kind === 'workforce' ? quarterEnd(today) : today);

function kindLog(release: ReadRelease, sides: Sides): KindLog {
	if (release.kind === 'workforce') return workforceLog(release.content, sides);
	if (release.kind === 'practice-map') return practiceMapLog(release.content, sides);
	if (release.kind === 'list-sizes') return listSizesLog(release.content, sides);
	return adviceListLog(release.content, sides);
}

function sameTables(before: TableRows, after: TableRows): boolean {
	return tableIds.every((id) => {
		const [was, is]: (readonly object[])[] = [before[id], after[id]];
		if (was === is || !was || !is) return was === is;
		const same = (row: object, at: number) =>
			row === is[at] || JSON.stringify(row) === JSON.stringify(is[at]);
		return was.length === is.length && was.every(same);
	});
}

type Head = Pick<ChangeLog, 'kind' | 'period' | 'current' | 'place' | 'unchanged'>;

function summaryOf({ kind, period, current, place, unchanged }: Head, { sorts }: KindLog): string {
	if (unchanged) return 'Nothing changes: the site already shows these figures.';
	const [then, now] = [formatPeriod(current), formatPeriod(period)];
	const counts = sorts
		.flatMap(({ sort, added, gone, changed }) => {
			const parts = [
				[added, 'new'],
				[gone, 'gone'],
				[changed, 'changed']
			] as const;
			const said = parts
				.map(([{ entries, more }, word]) => [entries.length + more, word] as const)
				.filter(([count]) => count > 0)
				.map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`);
			return said.length > 0 ? [`${sort}: ${said.join(', ')}`] : [];
		})
		.join('; ');
	const effect =
		kind === 'workforce' && place === 'newest'
			? `${now} becomes the latest quarter and ${then} joins the history.`
			: kind === 'workforce' && place === 'earlier'
				? `${now} joins the history; the latest figures stay as they are.`
				: `Replaces “${releaseKindEntries[kind].name}” of ${then}${now === then ? '' : ` with that of ${now}`}.`;
	return counts ? `${effect} ${counts.charAt(0).toUpperCase()}${counts.slice(1)}.` : effect;
}
