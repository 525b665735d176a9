import { Popup } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { MapLayerMouseEvent, Map as MapLibre } from 'maplibre-gl';
import { pointLayers } from '$lib/url/gaps';
import type { PointLayer } from '$lib/url/gaps';
import { loadPlaces } from './places';
import { pointSource } from './sources';

/** What each map is to show by now: it may have changed, or be gone, when places come. */
const wanted = new WeakMap<MapLibre, readonly PointLayer[]>();

/** Places on top of the areas. Each kind is fetched when it is first wanted and then only shown or hidden. */
export async function showPoints(map: MapLibre, kinds: readonly PointLayer[]): Promise<void> {
	wanted.set(map, kinds);
	for (const kind of pointLayers) {
		const isNew = kinds.includes(kind) && !map.getLayer(pointSource(kind));
		const places = isNew ? await loadPlaces(kind) : undefined;
		if (!wanted.has(map)) return;
		if (places && !map.getLayer(pointSource(kind))) addPoints(map, kind, places);
		showIfWanted(map, kind);
	}
}

/** A map that is about to go shows no more of them. */
export function forgetPoints(map: MapLibre): void {
	wanted.delete(map);
}

function showIfWanted(map: MapLibre, kind: PointLayer): void {
	const id = pointSource(kind);
	const visibility = wanted.get(map)?.includes(kind) ? 'visible' : 'none';
	if (map.getLayer(id) && (map.getLayoutProperty(id, 'visibility') ?? 'visible') !== visibility)
		map.setLayoutProperty(id, 'visibility', visibility);
}

function addPoints(map: MapLibre, layer: PointLayer, places: FeatureCollection): void {
	const id = pointSource(layer);
	map.addSource(id, { type: 'geojson', data: places });
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
	const shown = pointLayers.map(pointSource).filter((id) => map.getLayer(id));
	return shown.length > 0 && map.queryRenderedFeatures([point.x, point.y], { layers: shown }).length > 0;
}
