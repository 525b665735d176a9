import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { readParameters } from '$lib/server/api/parameters';
import { pointsCollection } from '$lib/server/api/points';
import { pointsQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const query = readParameters(pointsQuery, url.searchParams);
	return jsonAnswer({ ...pointsCollection(query), version: atlasVersion() }, 'application/geo+json');
});
