import type { SourceId } from '../../atlas/sources.ts';
import type { TableRows } from '../../atlas/tables.ts';
import type { PublishedRelease, ReleaseKind } from '../upload-kinds.ts';
import { asCompiled } from './as-compiled.ts';
import { CompileError } from './compile-error.ts';
import { inEffect, readUploaded, releaseDates } from './overlay-read.ts';
import type { ReadRelease } from './overlay-read.ts';
import { layPractices } from './overlay-practices.ts';
import { layWorkforce, workforceBlockers } from './overlay-workforce.ts';
import { compileAdviceSites } from './provision.ts';

/** Which entry of data/sources.json a release of each kind takes the place of. */
export const sourceOfKind = {
	workforce: 'pcn-workforce-2026-06',
	'practice-map': 'practice-pcn-map-2026-07',
	'list-sizes': 'list-sizes-2026-07',
	'advice-list': 'debt-advice-2026-04'
} as const satisfies Record<ReleaseKind, SourceId>;

export interface Blocker {
	kind: ReleaseKind;
	/** A sentence. */
	message: string;
}

/** Tables with releases laid over them, and why that could not be published, if anything stands in the way. */
export interface Laid {
	tables: TableRows;
	blockers: Blocker[];
}

/**
 * Lays releases over the compiled tables, those of practices first, for the others name networks and places. `tables`
 * is not changed.
 */
export function layOver(tables: TableRows, releases: readonly ReadRelease[]): Laid {
	const shown = inEffect(releases);
	const blockers: Blocker[] = [];
	let laid = tables;
	const map = shown.find((release) => release.kind === 'practice-map');
	const lists = shown.find((release) => release.kind === 'list-sizes');
	if (map || lists) {
		const practices = layPractices(laid, map?.content, lists?.content);
		laid = { ...laid, ...practices.tables };
		const kind = map ? 'practice-map' : 'list-sizes';
		blockers.push(...practices.blockers.map((message) => ({ kind, message }) as const));
	}
	const quarters = shown.filter((release) => release.kind === 'workforce').map(({ content }) => content);
	const mapDate = releaseDates(releases)['practice-map'];
	for (const quarter of quarters) {
		const messages = workforceBlockers(laid, quarter, mapDate);
		blockers.push(...messages.map((message) => ({ kind: 'workforce' as const, message })));
	}
	if (map || quarters.length > 0) laid = { ...laid, ...layWorkforce(laid, quarters) };
	const advice = shown.find((release) => release.kind === 'advice-list');
	if (advice) {
		const places = new Map(laid.postcodes.map((row) => [row.postcode, row]));
		const adviceSites = asCompiled('adviceSites', compileAdviceSites(advice.content.services, places));
		laid = { ...laid, adviceSites };
		if (adviceSites.length === 0) {
			blockers.push({ kind: 'advice-list', message: 'No service in the list has a London postcode.' });
		}
	}
	return { tables: laid, blockers };
}

/**
 * The tables of data/ with the releases that editors have published laid over them, and those releases. Throws ReleaseError for a file that
 * cannot be read, and CompileError for releases that do not fit together.
 */
export function overlay(
	tables: TableRows,
	releases: readonly PublishedRelease[]
): { tables: TableRows; read: ReadRelease[] } {
	const read = inEffect(releases).map(({ kind, fileName, bytes, period }) =>
		readUploaded(kind, { name: fileName, bytes }, period)
	);
	const laid = layOver(tables, read);
	const [first] = laid.blockers;
	if (first) throw new CompileError(sourceOfKind[first.kind], first.message.replace(/\.$/, ''));
	return { tables: laid.tables, read };
}
