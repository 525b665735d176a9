import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { equityQuery, equityRecord } from '$lib/server/api/equity';
import { readParameters } from '$lib/server/api/parameters';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) =>
	jsonAnswer({ ...equityRecord(readParameters(equityQuery, url.searchParams)), version: atlasVersion() })
);
