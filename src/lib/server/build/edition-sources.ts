import { formatPeriod } from '../../atlas/periods.ts';
import { quartersHeld } from '../../atlas/quarters-held.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { sourceOfKind } from '../../releases/compile/overlay.ts';
import { inEffect, releaseDates } from '../../releases/compile/overlay-read.ts';
import type { PublishedRelease } from '../../releases/upload-kinds.ts';
import type { Source } from '../prepare/sources.ts';
import { sha256Of } from '../sha256.ts';

/** A publisher's page for one edition ends in its date: "…/primary-care-network-workforce/30-june-2026". */
const editionOfPage = /\/[a-z0-9-]*-\d{4}$/;

/**
 * The sources as the atlas uses them: where an editor has published a newer release, its date, file and checksum stand
 * in the entry of the one it replaced. Ids stay, so that figures keep theirs.
 */
export function editionSources(
	sources: readonly Source[],
	releases: readonly PublishedRelease[],
	tables: Pick<TableRows, 'pcnStaff' | 'linkWorkerHistory'>
): Source[] {
	const dates = releaseDates(releases);
	const used = inEffect(releases);
	const newest = used.filter(({ kind, period }) => dates[kind] === period);
	const replaced = new Map(newest.map((release) => [sourceOfKind[release.kind], release] as const));
	const quarters = used.filter(({ kind }) => kind === 'workforce');
	return sources.map((source) => {
		const release = [...replaced].find(([id]) => id === source.id)?.[1];
		if (release) return replacedBy(source, release);
		if (source.id === 'pcn-workforce-history' && quarters.length > 0) return withQuarters(source, tables);
		return source;
	});
}

function replacedBy(source: Source, { period, fileName, bytes, published, kind }: PublishedRelease): Source {
	const vintage = formatPeriod(period, kind === 'advice-list' ? 'month' : 'day');
	const month = formatPeriod(period, 'month');
	return {
		...source,
		landing: source.landing.replace(editionOfPage, ''),
		download: null,
		vintage,
		period,
		published: null,
		geography: source.geography?.replace(/of \w+ \d{4}$/, `of ${month}`) ?? null,
		note: `${source.note} This edition was uploaded as ${fileName} and published through the site on ${formatPeriod(published)}.`,
		file: fileName,
		sha256: sha256Of(bytes),
		bytes: bytes.length
	};
}

/** The history is put together from quarters that were brought in with data/ and ones that editors have published. */
function withQuarters(source: Source, { pcnStaff, linkWorkerHistory }: Parameters<typeof editionSources>[2]) {
	const periods = [...new Set([...linkWorkerHistory, ...pcnStaff].map(({ period }) => period))].sort();
	const returnsIn = (period: string | undefined) =>
		[...linkWorkerHistory, ...pcnStaff].filter((row) => row.period === period).length;
	const [first, last] = [periods[0], periods.at(-1)];
	return {
		...source,
		vintage: quartersHeld(periods),
		period: last ?? source.period,
		note: `Put together from the individual-level files of ${periods.length} quarters; it is not published in this form. Networks making a return went from ${returnsIn(first)} to ${returnsIn(last)}, so some of the early growth is better reporting. Quarters that are not held are drawn as a gap.`
	};
}
