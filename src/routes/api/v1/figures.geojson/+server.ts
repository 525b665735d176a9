import { figuresRoute } from '$lib/server/api/figures-file';
import { figuresGeoJson } from '$lib/server/api/figures-geojson';
import { atlasVersion } from '$lib/server/database';

export const { GET, OPTIONS, fallback } = figuresRoute('geojson', (selection) => ({
	body: JSON.stringify({ ...figuresGeoJson(selection), version: atlasVersion() })
}));
