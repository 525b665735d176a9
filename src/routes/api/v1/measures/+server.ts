import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { measureRecords } from '$lib/server/api/measures';
import { readParameters } from '$lib/server/api/parameters';
import { noQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	readParameters(noQuery, url.searchParams);
	return jsonAnswer({ measures: measureRecords(), version: atlasVersion() });
});
