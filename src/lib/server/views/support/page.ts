import type { SubjectId } from '../../../atlas/support/subjects.ts';
import { helplinesFor, urgentRoutesFor } from '../../../atlas/support/urgent-help.ts';
import { filtersChosen, supportUrl, withoutFilters } from '../../../url/support.ts';
import type { SupportState } from '../../../url/support.ts';
import { findArea, neighboursOf } from '../../queries/areas.ts';
import { facetOf, listedAnywhere, placesInBoroughs } from '../../queries/support.ts';
import { LINK_WORKER_FEED, findFarther, findSupport, subjectsWanted } from './find.ts';
import type { Hit, Hits } from './find.ts';
import { groupsOf } from './groups.ts';
import { headline, holdingsWords, isUnlisted, subjectWords } from './headline.ts';
import { londonTime } from './london-time.ts';
import type { LondonTime } from './london-time.ts';
import { resultsMap } from './map.ts';
import { networkPanel } from './network-panel.ts';
import { offeredAmong } from './offered.ts';
import { resultsOf } from './result.ts';
import { whereAnswer } from './where.ts';
import type { Whereabouts } from './where.ts';

export const PAGE_SIZE = 20;
const FARTHER_SHOWN = 5;
const LINK_WORKERS_SHOWN = 3;
const OLD_SHOWN = 10;

/** Nothing was asked yet: only the form and the doors. */
const isStart = ({ where, words, kind, needs }: SupportState) =>
	!where && !words && !kind && needs.length === 0;

/** Everything the finder's page shows of one address. */
export function supportPage(state: SupportState, moment: Date) {
	const now = londonTime(moment);
	const answer = whereAnswer(state.where);
	const where = answer.kind === 'found' ? answer.where : null;
	const wanted = subjectsWanted(state);
	const asked = {
		state,
		fault: answer.kind === 'fault' ? answer.fault : null,
		urgent: urgentRoutesFor(state.words),
		meanings: meaningsOf(state, wanted),
		listed: listedAnywhere(),
		time: now.time
	};
	if (isStart(state) || answer.kind === 'fault') return { ...asked, found: null };
	return { ...asked, found: found(state, where, wanted, now) };
}
export type SupportPage = ReturnType<typeof supportPage>;
export type SupportFound = NonNullable<SupportPage['found']>;

function found(state: SupportState, where: Whereabouts | null, wanted: SubjectId[], now: LondonTime) {
	const from = where?.from ?? null;
	const hits = findSupport(state, where, now);
	const count = hits.listed.length;
	const unfiltered = filtersChosen(state) === 0 ? hits : findSupport(withoutFilters(state), where, now);
	const positions = hits.listed.map(({ position }) => position);
	const subjectsFound: SubjectsFound = wanted.length > 0 ? facetOf(positions, 'subject') : new Map();
	const held = heldOf(subjectsFound, wanted);
	const isOverview = wanted.length === 0 && !state.words && !state.kind;
	const instead = count === 0 ? insteadOf(state, where, wanted, now) : null;
	// Where link workers are what is found, they are not said again beside it.
	const networks = instead?.ask.length ? null : where && networkPanel(where);
	// The panel of likely networks already says whom to ask for a link worker.
	const toGroup = networks ? hits.listed.filter(({ feed }) => feed !== LINK_WORKER_FEED) : hits.listed;
	const groups = isOverview ? groupsOf(toGroup, state, from, now) : null;
	const pages = isOverview ? 1 : Math.max(1, Math.ceil(count / PAGE_SIZE));
	const page = Math.min(state.page, pages);
	const first = (page - 1) * PAGE_SIZE;
	const results = groups
		? groups.flatMap((group) => group.results)
		: resultsOf(hits.listed.slice(first, first + PAGE_SIZE), state, from, now, first + 1);
	return {
		where,
		heading: headline(state, headed(hits.listed, subjectsFound, held, wanted), where, count),
		count,
		offered: offeredAmong(unfiltered.listed),
		/** What was asked for and nothing here helps with, while something helps with the rest. */
		missing: held.length > 0 ? wanted.filter((id) => !held.includes(id)).map(subjectWords) : [],
		groups,
		results,
		page,
		pages,
		map: resultsMap(results, from),
		networks,
		...old(hits, state, now),
		instead
	};
}

/** The subjects of each service found, by its position. */
type SubjectsFound = ReadonlyMap<number, string[]>;

/** What the heading names: the needs that what was found is for; the words themselves when some was found by its name. */
function headed(
	hits: readonly Hit[],
	subjectsFound: SubjectsFound,
	held: SubjectId[],
	wanted: SubjectId[]
): SubjectId[] {
	if (hits.length === 0) return wanted;
	const isFor = ({ position }: Hit) => held.some((id) => subjectsFound.get(position)?.includes(id));
	return hits.every(isFor) ? held : [];
}

/** Of what was asked for, what something found helps with. */
function heldOf(subjectsFound: SubjectsFound, wanted: readonly SubjectId[]): SubjectId[] {
	const held = new Set([...subjectsFound.values()].flat());
	return wanted.filter((id) => held.has(id));
}

const old = ({ history, dropped }: Hits, state: SupportState, now: LondonTime) => {
	const shown = (hits: Hit[]) => resultsOf(hits.slice(0, OLD_SHOWN), state, null, now);
	return { history: shown(history), dropped: shown(dropped) };
};

/** What the words were taken to mean, each with the way to that meaning alone. */
function meaningsOf(state: SupportState, wanted: readonly SubjectId[]) {
	return wanted.map((id) => ({
		id,
		name: subjectWords(id),
		only: supportUrl.href({ ...state, needs: [id], page: 1 })
	}));
}

/** Nearest first; of a borough, those with most practices in it, before those that only reach into it. */
function linkWorkersFirst(hits: Hit[], { from, boroughs }: Whereabouts): Hit[] {
	if (from) return hits;
	const within = placesInBoroughs(
		hits.map(({ position }) => position),
		boroughs.map(({ code }) => code)
	);
	return hits.toSorted((a, b) => (within.get(b.position) ?? 0) - (within.get(a.position) ?? 0));
}

/** Ways on from nothing: farther off, next door, other places to turn. */
function insteadOf(
	state: SupportState,
	where: Whereabouts | null,
	wanted: readonly SubjectId[],
	now: LondonTime
) {
	const unlisted = isUnlisted(state, wanted);
	const from = where?.from ?? null;
	const farther =
		where && from && !unlisted
			? resultsOf(findFarther(state, from, where, now).slice(0, FARTHER_SHOWN), state, from, now)
			: [];
	const [borough] = where?.boroughs ?? [];
	// What no list holds is not next door either.
	const neighbours =
		borough && !unlisted
			? neighboursOf(borough.code).map(({ name }) => ({
					name,
					href: supportUrl.href({ ...state, where: name, page: 1 })
				}))
			: [];
	const base = { ...supportUrl.start, where: state.where };
	const askState: SupportState = { ...base, needs: ['link-worker'] };
	const toAsk = where && unlisted ? linkWorkersFirst(findSupport(askState, where, now).listed, where) : [];
	const profile = borough && findArea(borough.code);
	const urgent = urgentRoutesFor(state.words);
	return {
		/** Why nothing is found, when it is the list that holds nothing of the kind. */
		holdings: unlisted ? holdingsWords(state, wanted) : null,
		/** Link workers near, as the help that there is. */
		ask: resultsOf(toAsk.slice(0, LINK_WORKERS_SHOWN), askState, from, now),
		askCount: toAsk.length,
		helplines: helplinesFor(wanted).filter((route) => !urgent.includes(route)),
		borough: profile ? { name: profile.name, href: `/areas/${profile.slug}` } : null,
		farther,
		neighbours,
		linkWorkers: where ? supportUrl.href(askState) : null,
		libraries: supportUrl.href({ ...base, needs: ['books'] }),
		everything: supportUrl.href(base)
	};
}
