import { apiRoute } from '$lib/server/api/answer';
import { areasParquet } from '$lib/server/api/areas-parquet';
import { mediaTypes } from '$lib/server/api/endpoints/endpoint';
import { fileAnswer } from '$lib/server/api/figures-file';
import { readParameters } from '$lib/server/api/parameters';
import { areaTypeQuery } from '$lib/server/api/schemas';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const { type } = readParameters(areaTypeQuery, url.searchParams);
	return fileAnswer(areasParquet(type), mediaTypes.parquet, `areas_${type}_london.parquet`);
});
