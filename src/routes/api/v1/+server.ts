import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { API_ROOT, API_VERSION, endpoints } from '$lib/server/api/endpoints';
import { readParameters } from '$lib/server/api/parameters';
import { noQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	readParameters(noQuery, url.searchParams);
	return jsonAnswer({
		name: 'London Provision Atlas',
		api: API_VERSION,
		version: atlasVersion(),
		licence: 'Open Government Licence v3.0 unless a source says otherwise',
		addresses: endpoints.map(({ path, summary, example }) => ({
			address: API_ROOT + path,
			summary,
			example: API_ROOT + example
		}))
	});
});
