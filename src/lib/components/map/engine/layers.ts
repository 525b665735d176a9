import type { Map as MapLibre } from 'maplibre-gl';
import { lines } from '$lib/atlas/palette';
import type { Scheme } from '$lib/atlas/palette';
import { tileLayers } from '$lib/geography/tile-layers';
import { colourOf } from './colours';
import { addAbsent, addPointedAndChosen } from './marks';
import { sources } from './sources';
import type { MapView } from './view';

/** Colours arrive as feature state, so that a change of measure moves a few numbers and no shapes. */
const stateColour = ['to-color', ['feature-state', 'fill'], 'rgba(0,0,0,0)'];
const areas = { source: sources.areas, sourceLayer: tileLayers.areas } as const;

/** Everything but the points: areas, lines over them, names on top. Layers of one source follow each other. */
export function addLayers(map: MapLibre): void {
	// Seen through the areas that have no colour.
	addAbsent(map);
	map.addLayer({
		id: 'fill',
		type: 'fill',
		source: sources.areas,
		'source-layer': tileLayers.areas,
		paint: {
			'fill-color': stateColour as never,
			'fill-antialias': false,
			// Never drawn; unless it is set, it is worked out anew with the colour, in as many numbers again.
			'fill-outline-color': 'transparent'
		}
	});
	map.addLayer({
		id: 'line',
		type: 'line',
		source: sources.areas,
		'source-layer': tileLayers.borders,
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 13, 1.5] }
	});
	map.addLayer({
		id: 'over',
		type: 'line',
		source: sources.areas,
		'source-layer': tileLayers.over,
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 13, 2.2], 'line-opacity': 0.65 }
	});
	addPointedAndChosen(map);
	map.addLayer({
		id: 'labels',
		type: 'symbol',
		source: sources.labels,
		minzoom: 9.6,
		layout: {
			'text-field': ['get', 'name'],
			'text-font': ['sans-serif'],
			'text-size': 13,
			'text-max-width': 7
		},
		paint: { 'text-halo-width': 1.75 }
	});
}

export function paintAreas(map: MapLibre, { codes, fills }: MapView['paint'], scheme: Scheme): void {
	const colours = new Map(fills.map((fill) => [fill, colourOf(fill, scheme)]));
	map.removeFeatureState(areas);
	codes.forEach((id, at) => {
		const fill = fills[at] ?? '';
		if (fill !== 'absent') map.setFeatureState({ ...areas, id }, { fill: colours.get(fill) });
	});
}

export function paintLines(map: MapLibre, scheme: Scheme): void {
	const { area, over } = lines[scheme];
	map.setPaintProperty('line', 'line-color', area);
	map.setPaintProperty('over', 'line-color', over);
	map.setPaintProperty('hovered', 'line-color', over);
	map.setPaintProperty('labels', 'text-color', over);
	map.setPaintProperty('labels', 'text-halo-color', area);
}
