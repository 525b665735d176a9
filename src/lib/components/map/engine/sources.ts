import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function source(map: MapLibre, id: string): GeoJSONSource {
	return map.getSource(id) as GeoJSONSource;
}
