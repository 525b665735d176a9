import { Popup } from 'maplibre-gl';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, MapLayerMouseEvent, Map as MapLibre } from 'maplibre-gl';
import { pointLayers } from '$lib/url/gaps';
import type { PointLayer } from '$lib/url/gaps';

const nowhere: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Places on top of the areas. Each kind is fetched when it is first wanted and then only shown or hidden. */
export function showPoints(map: MapLibre, wanted: readonly PointLayer[]): void {
	for (const layer of pointLayers) {
		const id = `points-${layer}`;
		const isWanted = wanted.includes(layer);
		if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', isWanted ? 'visible' : 'none');
		else if (isWanted) addPoints(map, layer, id);
	}
}

function addPoints(map: MapLibre, layer: PointLayer, id: string): void {
	map.addSource(id, { type: 'geojson', data: nowhere });
	void fetchPlaces(layer).then((places) => (map.getSource(id) as GeoJSONSource | undefined)?.setData(places));
	map.addLayer({
		id,
		type: 'symbol',
		source: id,
		layout: {
			'icon-image': layer,
			'icon-allow-overlap': true,
			'icon-size': ['interpolate', ['linear'], ['zoom'], 9, layer === 'practice' ? 0.3 : 0.5, 12, 0.8, 14, 1]
		}
	});
	map.on('mouseenter', id, () => (map.getCanvas().style.cursor = 'pointer'));
	map.on('mouseleave', id, () => (map.getCanvas().style.cursor = ''));
	map.on('click', id, (event) => openPlace(map, event));
}

/** A helpline has an address and no door: only places people can go to stand on the map. */
async function fetchPlaces(layer: PointLayer): Promise<FeatureCollection> {
	const answer = await fetch(`/api/v1/points?kind=${layer}`);
	if (!answer.ok) return nowhere;
	const places = (await answer.json()) as FeatureCollection<Point, { details: { faceToFace?: boolean } }>;
	return {
		...places,
		features: places.features.filter((place) => place.properties.details.faceToFace !== false)
	};
}

/** Whatever the text holds, it is written as text. */
function openPlace(map: MapLibre, { features, lngLat, originalEvent }: MapLayerMouseEvent): void {
	const place = features?.[0]?.properties;
	if (!place) return;
	originalEvent.stopPropagation();
	const card = document.createElement('div');
	const line = (tag: string, text: unknown) => {
		if (typeof text !== 'string' || text === '') return;
		card.appendChild(document.createElement(tag)).textContent = text;
	};
	line('strong', place.name);
	line('p', [place.address, place.postcode].filter(Boolean).join(', '));
	line('p', place.phone);
	new Popup({ closeButton: true, maxWidth: '17rem', focusAfterOpen: false })
		.setLngLat(lngLat)
		.setDOMContent(card)
		.addTo(map);
}

/** Was a place, rather than the area under it, pointed at? */
export function isOnPlace(map: MapLibre, point: { x: number; y: number }): boolean {
	const shown = pointLayers.map((layer) => `points-${layer}`).filter((id) => map.getLayer(id));
	return shown.length > 0 && map.queryRenderedFeatures([point.x, point.y], { layers: shown }).length > 0;
}
