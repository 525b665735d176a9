import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { areaDetail } from '$lib/server/api/areas';
import { readParameters } from '$lib/server/api/parameters';
import { noQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url, params }) => {
	readParameters(noQuery, url.searchParams);
	return jsonAnswer({ ...areaDetail(params.code ?? ''), version: atlasVersion() });
});
