import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { selectFigures } from '$lib/server/api/figures';
import { figuresFileName } from '$lib/server/api/figures-csv';
import { figuresGeoJson } from '$lib/server/api/figures-geojson';
import { readParameters } from '$lib/server/api/parameters';
import { figuresQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const selection = selectFigures(readParameters(figuresQuery, url.searchParams));
	const answer = jsonAnswer(
		{ ...figuresGeoJson(selection), version: atlasVersion() },
		'application/geo+json'
	);
	answer.headers.set(
		'content-disposition',
		`attachment; filename="${figuresFileName(selection, 'geojson')}"`
	);
	return answer;
});
