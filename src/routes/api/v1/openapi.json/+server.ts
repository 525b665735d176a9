import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { openApi } from '$lib/server/api/openapi';
import { readParameters } from '$lib/server/api/parameters';
import { noQuery } from '$lib/server/api/schemas';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	readParameters(noQuery, url.searchParams);
	return jsonAnswer(openApi());
});
