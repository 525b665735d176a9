import { plainWords, subjectsSpokenOf } from '../../../atlas/support/everyday-words.ts';
import type { SubjectId } from '../../../atlas/support/subjects.ts';
import type { SupportState } from '../../../url/support.ts';
import { networksOfLsoa } from '../../queries/postcodes.ts';
import { matchingServices } from '../../queries/support.ts';
import type { FoundService } from '../../queries/support.ts';
import { isOpen } from './london-time.ts';
import type { LondonTime } from './london-time.ts';
import { surroundings, wholeOfLondon } from './near.ts';
import type { Nearest, Surroundings } from './near.ts';
import type { Whereabouts } from './where.ts';

/** A service found, with how far it is where that can be said. */
export interface Hit extends FoundService {
	nearest: Nearest | null;
}

export interface Hits {
	listed: Hit[];
	/** What the documents of 2018 and 2019 name, and what a feed has dropped. */
	history: Hit[];
	dropped: Hit[];
}

/** A subject that the words speak of far less than of another is not what they are about. */
const LEAST_SHARE = 0.25;
/** Networks with a smaller part of the neighbourhood's patients are unlikely to be the visitor's. */
const LIKELY_NETWORK_SHARE = 0.1;
export const LINK_WORKER_FEED = 'link-workers';

/** What to look for: what was chosen, else what the words speak of. */
export function subjectsWanted({ needs, words }: SupportState): SubjectId[] {
	if (needs.length > 0) return [...needs];
	const spoken = subjectsSpokenOf(words);
	const strongest = spoken[0]?.weight ?? 0;
	return spoken.filter(({ weight }) => weight >= strongest * LEAST_SHARE).map(({ subject }) => subject);
}

/** Networks a visitor from here is likely to be registered in; null when that is not known. */
function likelyNetworks(where: Whereabouts | null): ReadonlySet<string> | null {
	if (!where?.lsoa) return null;
	const networks = networksOfLsoa(where.lsoa);
	return new Set(
		networks.filter(({ share }, at) => at === 0 || share >= LIKELY_NETWORK_SHARE).map(({ code }) => code)
	);
}

function hitsAmong(
	state: SupportState,
	{ among, nearest }: Surroundings,
	networks: ReadonlySet<string> | null,
	now: LondonTime
): Hits {
	const query = {
		subjects: subjectsWanted(state),
		words: state.needs.length > 0 ? '' : state.words,
		kind: state.kind,
		who: state.who,
		selfReferral: state.selfReferral,
		how: state.how,
		language: state.language,
		free: state.free
	};
	const found = matchingServices(query, among)
		.filter(
			({ openings, feed, originalId }) =>
				(!state.openNow || isOpen(openings, now)) &&
				(!networks || feed !== LINK_WORKER_FEED || networks.has(originalId))
		)
		.map((service): Hit => ({ ...service, nearest: nearest.get(service.position) ?? null }));
	const words = plainWords(query.words);
	const isNamed = new Map(found.map(({ position, plainName }) => [position, named(plainName, words)]));
	found.sort(
		(a, b) =>
			Number(isNamed.get(b.position)) - Number(isNamed.get(a.position)) ||
			(a.nearest?.metres ?? Infinity) - (b.nearest?.metres ?? Infinity) ||
			a.position - b.position
	);
	const of = (standing: Hit['standing']) => found.filter((hit) => hit.standing === standing);
	return { listed: of('listed'), history: of('history'), dropped: of('no-longer-listed') };
}

/** Someone who types a service's own name wants that one first. */
const named = (plainName: string, words: string) =>
	words.length > 3 && ` ${plainName} `.includes(` ${words} `);

/** Nearest first, then what serves the borough from no place of its own. */
export function findSupport(state: SupportState, where: Whereabouts | null, now: LondonTime): Hits {
	return hitsAmong(state, surroundings(where, state), likelyNetworks(where), now);
}

/** The same search with no limit of distance, for when nothing near answers. */
export function findFarther(
	state: SupportState,
	from: { lat: number; lon: number },
	where: Whereabouts,
	now: LondonTime
): Hit[] {
	return hitsAmong(state, wholeOfLondon(from, state.stepFree), likelyNetworks(where), now).listed.filter(
		({ nearest }) => nearest !== null
	);
}
