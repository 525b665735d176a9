import { planAdviceUrl } from '../../url/plan-advice.ts';
import type { AdviceQuestion } from '../../url/plan-advice.ts';
import { ApiError } from '../api/api-error.ts';
import { atlasVersion } from '../database.ts';
import { listAreas } from '../queries/areas.ts';
import type { Place } from '../queries/points.ts';
import { boroughsOfPlaces } from './advice-boroughs.ts';
import type { BoroughOfPlace } from './advice-boroughs.ts';
import { adviceCandidates } from './advice-places.ts';
import { createAdvicePlanner, PlannerBusyError } from './advice-planner.ts';
import type { AdviceStage } from './advice-messages.ts';
import type { SolvedAdvice, SolvedSite } from './advice-solve.ts';

export interface NamedShare {
	code: string;
	name: string;
	slug: string;
	residents: number;
}

export interface AdviceSite extends Omit<SolvedSite, 'candidate' | 'boroughs'> {
	/** 1 for the first to open. */
	rank: number;
	place: Place;
	/** The borough it stands in. */
	borough: BoroughOfPlace | undefined;
	/** Where those newly reached live, most first. */
	boroughs: NamedShare[];
	/** Other candidates at the same postcode: as good a place for the session. */
	alike: Place[];
}

export interface AdviceAnswer extends Omit<SolvedAdvice, 'sites'> {
	question: AdviceQuestion;
	sites: AdviceSite[];
}

const planner = createAdvicePlanner();

/** An answer is a function of these alone. */
const keyOf = (question: AdviceQuestion) => `${atlasVersion()} ${planAdviceUrl.apiHref(question)}`;

/**
 * Where the next k advice sessions go (measures.md §8), worked out off the server's own thread and kept.
 *
 * @throws PlannerBusyError (rejects) when it has to be asked again; Error when the atlas cannot be read
 */
export async function adviceAnswer(question: AdviceQuestion): Promise<AdviceAnswer> {
	const solved = await planner.ask(keyOf(question), question, atlasVersion());
	const candidates = adviceCandidates();
	const boroughOf = boroughsOfPlaces();
	const boroughs = new Map(listAreas('borough').map((area) => [area.code, area]));
	const named = ({ code, residents }: { code: string; residents: number }): NamedShare => {
		const { name = code, slug = code } = boroughs.get(code) ?? {};
		return { code, name, slug, residents };
	};
	return {
		...solved,
		question,
		sites: solved.sites.flatMap(({ candidate, boroughs: homes, ...site }, at) => {
			const place = candidates[candidate];
			if (!place) return [];
			const alike = candidates.filter(({ id, postcode }) => id !== place.id && postcode === place.postcode);
			return {
				...site,
				rank: at + 1,
				place,
				borough: boroughOf(place.lsoa),
				boroughs: homes.map(named),
				alike
			};
		})
	};
}

/** The same for whoever asks as the API is asked. Throws (rejects) ApiError 503 when it has to be asked again. */
export async function adviceOrRefusal(question: AdviceQuestion): Promise<AdviceAnswer> {
	try {
		return await adviceAnswer(question);
	} catch (error) {
		if (error instanceof PlannerBusyError) throw new ApiError(503, 'unavailable', error.message);
		throw error;
	}
}

export const adviceStage = (question: AdviceQuestion): AdviceStage | undefined =>
	planner.stageOf(keyOf(question));
