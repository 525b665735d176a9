import type { Map as MapLibre } from 'maplibre-gl';
import { lines } from '$lib/atlas/palette';
import type { Scheme } from '$lib/atlas/palette';
import { colourOf } from './colours';
import type { Geometry } from './geometry';
import { addAbsent, addMarkSources, addPointedAndChosen } from './marks';
import { nothing, source } from './sources';
import type { MapView } from './view';

/** Colours arrive as feature state, so that a change of measure moves a few numbers and no shapes. */
const stateColour = ['to-color', ['feature-state', 'fill'], 'rgba(0,0,0,0)'];
/** Lines are drawn this true, in pixels: half of the points of a border lie closer to it than can be seen. */
const LINE_TOLERANCE = 0.75;

/** Everything but the points: one source of areas swapped by kind, lines over it, names on top. */
export function addLayers(map: MapLibre): void {
	map.addSource('areas', { type: 'geojson', data: nothing, promoteId: 'code' });
	// A border is drawn once, not once for each of its two areas.
	map.addSource('borders', { type: 'geojson', data: nothing, tolerance: LINE_TOLERANCE });
	map.addSource('over', { type: 'geojson', data: nothing, tolerance: LINE_TOLERANCE });
	map.addSource('labels', { type: 'geojson', data: nothing });
	addMarkSources(map);
	map.addLayer({
		id: 'fill',
		type: 'fill',
		source: 'areas',
		paint: { 'fill-color': stateColour as never, 'fill-antialias': false }
	});
	addAbsent(map);
	map.addLayer({
		id: 'line',
		type: 'line',
		source: 'borders',
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 13, 1.5] }
	});
	map.addLayer({
		id: 'over',
		type: 'line',
		source: 'over',
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 13, 2.2], 'line-opacity': 0.65 }
	});
	addPointedAndChosen(map);
	map.addLayer({
		id: 'labels',
		type: 'symbol',
		source: 'labels',
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

export function setAreas(map: MapLibre, geometry: Geometry, over: Geometry, groups: MapView['groups']): void {
	source(map, 'areas').setData(geometry.areas);
	source(map, 'borders').setData(geometry.linesBetween((code) => code));
	source(map, 'over').setData(
		groups ? geometry.linesBetween((code) => groups[code] ?? '') : over.linesBetween((code) => code)
	);
}

export function setLabels(map: MapLibre, labels: MapView['labels']): void {
	source(map, 'labels').setData({
		type: 'FeatureCollection',
		features: labels.map(({ name, lat, lon }) => ({
			type: 'Feature',
			properties: { name },
			geometry: { type: 'Point', coordinates: [lon, lat] }
		}))
	});
}

export function paintAreas(map: MapLibre, { codes, fills }: MapView['paint'], scheme: Scheme): void {
	const colours = new Map(fills.map((fill) => [fill, colourOf(fill, scheme)]));
	map.removeFeatureState({ source: 'areas' });
	codes.forEach((id, at) =>
		map.setFeatureState({ source: 'areas', id }, { fill: colours.get(fills[at] ?? '') })
	);
}

export function paintLines(map: MapLibre, scheme: Scheme): void {
	const { area, over } = lines[scheme];
	map.setPaintProperty('line', 'line-color', area);
	map.setPaintProperty('over', 'line-color', over);
	map.setPaintProperty('hovered', 'line-color', over);
	map.setPaintProperty('labels', 'text-color', over);
	map.setPaintProperty('labels', 'text-halo-color', area);
}
