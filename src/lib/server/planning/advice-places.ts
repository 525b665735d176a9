import { placesOfKind } from '../queries/points.ts';
import type { Place } from '../queries/points.ts';

/**
 * Where a session could be held: GP practices, where most people are known already, and open public libraries. In
 * order of id, so that equals always fall the same way.
 */
export function adviceCandidates(): Place[] {
	return [...placesOfKind('practice'), ...placesOfKind('library')].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where people can sit down with a debt adviser today. */
export function adviceSitesToday(): Place[] {
	return placesOfKind('advice').filter(({ details }) => details.faceToFace === true);
}
