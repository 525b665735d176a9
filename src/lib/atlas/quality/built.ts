import { formatPeriod } from '../periods.ts';
import { isPublicLibrary } from '../places.ts';
import { readableName } from '../names.ts';
import type { PublishedReturn } from '../returns/published.ts';
import { shiftQuarter } from '../returns/quarters.ts';
import type { Row, TableRows } from '../tables.ts';
import { found } from './findings.ts';
import type { Finding } from './findings.ts';

/** What the tables themselves lack, or hold that is odd, as the atlas is built from them. */
export function builtFindings(tables: TableRows, returns: readonly PublishedReturn[]): Finding[] {
	return [
		...networkFindings(tables),
		...practiceFindings(tables),
		...smallAreaFindings(tables),
		...adviceFindings(tables),
		...libraryFindings(tables),
		boroughFinding(tables, returns)
	];
}

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).sort();

function networkFindings({ pcns, pcnStaff, linkWorkerHistory }: TableRows): Finding[] {
	const staffOf = new Map(pcnStaff.map((row) => [row.pcn, row]));
	const open = new Set(pcns.map(({ code }) => code));
	// Oldest first, so that the last entry of a code is its last return.
	const last = new Map(linkWorkerHistory.map((row) => [row.pcn, row]));
	const closed = [...last.values()].filter(({ pcn }) => !open.has(pcn));
	const ever = new Set([...open, ...last.keys()]).size;
	const silent = pcns.filter(({ code }) => !staffOf.has(code));
	const none = pcns.filter(({ code }) => staffOf.get(code)?.link_worker_fte === 0);
	return [
		found('networks-no-return', names(silent), pcns.length),
		found('networks-none-recorded', names(none), pcnStaff.length),
		found(
			'networks-closed',
			closed.map(({ name, period }) => `${readableName(name)}, last return for ${formatPeriod(period)}`),
			ever
		),
		quartersFinding([...linkWorkerHistory, ...pcnStaff].map(({ period }) => period))
	];
}

/** Quarters between the first and the last that are held, and are not. */
function quartersFinding(periods: readonly string[]): Finding {
	const held = [...new Set(periods)].sort();
	const [first, last] = [held[0] ?? '', held.at(-1) ?? ''];
	const all: string[] = [];
	for (let quarter = first; quarter !== '' && quarter <= last; quarter = shiftQuarter(quarter, 1))
		all.push(quarter);
	const missing = all.filter((quarter) => !held.includes(quarter));
	return found(
		'quarters-not-held',
		missing.map((quarter) => formatPeriod(quarter, 'month')),
		all.length
	);
}

function practiceFindings({ practices, registrations, publishedAverages }: TableRows): Finding[] {
	const placed = new Set(registrations.map(({ practice }) => practice));
	const scored = new Set(publishedAverages.filter(({ kind }) => kind === 'practice').map(({ area }) => area));
	const those = (is: (row: Row<'practices'>) => boolean) =>
		practices
			.filter(is)
			.map(({ name, postcode }) => `${name}, ${postcode}`)
			.sort();
	const all = practices.length;
	return [
		found(
			'practices-no-network',
			those(({ pcn }) => pcn === null),
			all
		),
		found(
			'practices-unplaced',
			those(({ lsoa }) => lsoa === null),
			all
		),
		found(
			'practices-no-address',
			those(({ address }) => address === null),
			all
		),
		found(
			'practices-no-phone',
			those(({ phone }) => phone === null),
			all
		),
		found(
			'practices-not-registered',
			those(({ code }) => !placed.has(code)),
			all
		),
		found(
			'practices-no-published-score',
			those(({ code }) => !scored.has(code)),
			all
		)
	];
}

function smallAreaFindings({ lsoas, digitalExclusion, deprivation }: TableRows): Finding[] {
	const nameOf = new Map(lsoas.map(({ code, name }) => [code, name]));
	const called = (rows: readonly { lsoa: string }[]) =>
		rows.map(({ lsoa }) => nameOf.get(lsoa) ?? lsoa).sort();
	return [
		found(
			'small-areas-no-digital-score',
			called(digitalExclusion.filter(({ score }) => score === null)),
			digitalExclusion.length
		),
		found(
			'older-poverty-withheld',
			called(deprivation.filter((row) => row.older_poverty_count === null)),
			deprivation.length
		)
	];
}

function adviceFindings({ adviceSites }: TableRows): Finding[] {
	const byPlace = Map.groupBy(adviceSites, ({ name, postcode }) => `${name.toLowerCase()} ${postcode}`);
	const twins = [...byPlace.values()].filter((sites) => sites.length > 1).flat();
	const silent = adviceSites.filter((site) => !site.face_to_face && !site.by_telephone && !site.online);
	const called = (sites: typeof adviceSites) =>
		sites.map(({ name, postcode }) => `${name}, ${postcode}`).sort();
	return [
		found('advice-twice', called(twins), adviceSites.length),
		found('advice-no-way', called(silent), adviceSites.length)
	];
}

function libraryFindings({ libraries }: TableRows): Finding[] {
	const open = libraries.filter(isPublicLibrary);
	const apart = libraries.filter((library) => library.open && !isPublicLibrary(library));
	return [
		found('libraries-closed', names(libraries.filter((library) => !library.open)), libraries.length),
		found('libraries-not-public', names(apart), libraries.length),
		found('libraries-no-hours', names(open.filter((library) => library.hours_per_week === null)), open.length)
	];
}

function boroughFinding({ boroughs }: TableRows, returns: readonly PublishedReturn[]): Finding {
	const heard = new Set(returns.map(({ borough }) => borough));
	return found('boroughs-no-return', names(boroughs.filter(({ code }) => !heard.has(code))), boroughs.length);
}
