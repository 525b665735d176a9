import type { ReleaseDates } from '../../atlas/release-dates.ts';
import { compiledDates } from '../../atlas/release-dates.ts';
import { readDebtAdvice } from '../debt-advice.ts';
import { readListSizes } from '../list-sizes.ts';
import { readPracticeMap } from '../practice-map.ts';
import type { ReleaseFile } from '../release-error.ts';
import type { PublishedRelease, ReleaseKind } from '../upload-kinds.ts';
import { readWorkforce } from '../workforce.ts';

export type Workforce = ReturnType<typeof readWorkforce>;
export type PracticeMap = ReturnType<typeof readPracticeMap>;
export type ListSizes = ReturnType<typeof readListSizes>;
export type AdviceList = { period: string; services: ReturnType<typeof readDebtAdvice> };

/** An uploaded release, read. */
export type ReadRelease =
	| { kind: 'workforce'; period: string; content: Workforce }
	| { kind: 'practice-map'; period: string; content: PracticeMap }
	| { kind: 'list-sizes'; period: string; content: ListSizes }
	| { kind: 'advice-list'; period: string; content: AdviceList };

/**
 * Reads an uploaded release as one of its kind. `period` is used for a kind that does not say its own date (the
 * advice list). Throws ReleaseError.
 */
export function readUploaded(kind: ReleaseKind, file: ReleaseFile, period: string): ReadRelease {
	if (kind === 'workforce') {
		const content = readWorkforce(file);
		return { kind, period: content.period, content };
	}
	if (kind === 'practice-map') {
		const content = readPracticeMap(file);
		return { kind, period: content.extractDate, content };
	}
	if (kind === 'list-sizes') {
		const content = readListSizes(file);
		return { kind, period: content.extractDate, content };
	}
	return { kind, period, content: { period, services: readDebtAdvice(file) } };
}

/**
 * The releases that show in the atlas, of those published: of each kind the newest, and of the workforce every quarter;
 * of two for the same date the one published last. One older than the tables of data/ shows only as a quarter of history.
 */
export function inEffect<R extends Pick<PublishedRelease, 'kind' | 'period'>>(releases: readonly R[]): R[] {
	const bySlot = new Map(releases.map((release) => [`${release.kind} ${release.period}`, release]));
	const kept = [...bySlot.values()].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
	return kept.filter(
		({ kind, period }) =>
			kind === 'workforce' || (period === dateInEffect(kind, kept) && period >= compiledDates[kind])
	);
}

function dateInEffect(kind: ReleaseKind, releases: readonly Pick<PublishedRelease, 'kind' | 'period'>[]) {
	return releases.reduce(
		(latest, release) => (release.kind === kind && release.period > latest ? release.period : latest),
		compiledDates[kind]
	);
}

/** The date of what the atlas shows of each kind. */
export function releaseDates(releases: readonly Pick<PublishedRelease, 'kind' | 'period'>[]): ReleaseDates {
	return {
		workforce: dateInEffect('workforce', releases),
		'practice-map': dateInEffect('practice-map', releases),
		'list-sizes': dateInEffect('list-sizes', releases),
		'advice-list': dateInEffect('advice-list', releases)
	};
}
