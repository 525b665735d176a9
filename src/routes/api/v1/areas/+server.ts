import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { areaRecords, areaSources } from '$lib/server/api/areas';
import { readParameters } from '$lib/server/api/parameters';
import { areasQuery } from '$lib/server/api/schemas';
import { sourceRecords } from '$lib/server/api/source-records';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const { type } = readParameters(areasQuery, url.searchParams);
	return jsonAnswer({
		areas: areaRecords(type),
		sources: sourceRecords(areaSources),
		version: atlasVersion()
	});
});
