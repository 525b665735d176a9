import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { mediaTypes } from '$lib/server/api/endpoints/endpoint';
import { selectFigures } from '$lib/server/api/figures';
import { figuresCsvw } from '$lib/server/api/figures-csvw';
import { readParameters } from '$lib/server/api/parameters';
import { figuresQuery } from '$lib/server/api/schemas';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const selection = selectFigures(readParameters(figuresQuery, url.searchParams));
	return jsonAnswer(figuresCsvw(selection), mediaTypes.csvw);
});
