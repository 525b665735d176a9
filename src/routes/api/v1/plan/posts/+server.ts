import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { readParameters } from '$lib/server/api/parameters';
import { planPostsQuery, planPostsRecord } from '$lib/server/api/plan-posts';
import { sourceRecords } from '$lib/server/api/source-records';
import { atlasVersion } from '$lib/server/database';
import { measureOf } from '$lib/atlas/measures';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) =>
	jsonAnswer({
		...planPostsRecord(readParameters(planPostsQuery, url.searchParams)),
		sources: sourceRecords(measureOf('shortfall').sources),
		version: atlasVersion()
	})
);
