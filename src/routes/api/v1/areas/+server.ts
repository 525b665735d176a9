import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { areaRecords } from '$lib/server/api/areas';
import { readParameters } from '$lib/server/api/parameters';
import { areasQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const { type } = readParameters(areasQuery, url.searchParams);
	return jsonAnswer({ areas: areaRecords(type), version: atlasVersion() });
});
