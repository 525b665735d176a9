import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { readParameters } from '$lib/server/api/parameters';
import { postcodeRecord } from '$lib/server/api/postcodes';
import { noQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

// The postcode may be left out, so that an empty one is told what a postcode looks like.
export const { GET, OPTIONS, fallback } = apiRoute(({ url, params }) => {
	readParameters(noQuery, url.searchParams);
	return jsonAnswer({ ...postcodeRecord(params.postcode ?? ''), version: atlasVersion() });
});
