import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { selectFigures, sourcesOf } from '$lib/server/api/figures';
import { readParameters } from '$lib/server/api/parameters';
import { figuresQuery } from '$lib/server/api/schemas';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = apiRoute(({ url }) => {
	const selection = selectFigures(readParameters(figuresQuery, url.searchParams));
	return jsonAnswer({ figures: selection.figures, sources: sourcesOf(selection), version: atlasVersion() });
});
