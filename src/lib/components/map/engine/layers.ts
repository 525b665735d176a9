import type { FilterSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { lines, selection } from '$lib/atlas/palette';
import type { Scheme } from '$lib/atlas/palette';
import { colourOf } from './colours';
import type { Geometry } from './geometry';
import type { MapView } from './view';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const codeIs = (code: string | undefined): FilterSpecification => ['==', ['get', 'code'], code ?? ''];
/** Colours arrive as feature state, so that a change of measure moves a few numbers and no shapes. */
const stateColour = ['to-color', ['feature-state', 'fill'], 'rgba(0,0,0,0)'];

/** Everything but the points: one source of areas swapped by kind, lines over it, names on top. */
export function addLayers(map: MapLibre): void {
	for (const id of ['areas', 'over', 'labels']) {
		map.addSource(id, { type: 'geojson', data: nothing, ...(id === 'areas' ? { promoteId: 'code' } : {}) });
	}
	map.addLayer({
		id: 'fill',
		type: 'fill',
		source: 'areas',
		paint: { 'fill-color': stateColour as never, 'fill-antialias': false }
	});
	map.addLayer({
		id: 'absent',
		type: 'fill',
		source: 'areas',
		filter: codeIs(undefined),
		paint: { 'fill-pattern': 'hatch' }
	});
	map.addLayer({
		id: 'line',
		type: 'line',
		source: 'areas',
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 13, 1.5] }
	});
	map.addLayer({
		id: 'over',
		type: 'line',
		source: 'over',
		paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 13, 2.2], 'line-opacity': 0.65 }
	});
	map.addLayer({
		id: 'hovered',
		type: 'line',
		source: 'areas',
		filter: codeIs(undefined),
		paint: { 'line-width': 3 }
	});
	map.addLayer({
		id: 'casing',
		type: 'line',
		source: 'areas',
		filter: codeIs(undefined),
		layout: { 'line-join': 'round' },
		paint: { 'line-color': selection.casing, 'line-width': 7 }
	});
	map.addLayer({
		id: 'selected',
		type: 'line',
		source: 'areas',
		filter: codeIs(undefined),
		layout: { 'line-join': 'round' },
		paint: { 'line-color': selection.line, 'line-width': 3.5 }
	});
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
	const absent = codes.filter((_, at) => fills[at] === 'absent');
	map.setFilter('absent', ['in', ['get', 'code'], ['literal', absent]]);
}

export function paintLines(map: MapLibre, scheme: Scheme): void {
	const { area, over } = lines[scheme];
	map.setPaintProperty('line', 'line-color', area);
	map.setPaintProperty('over', 'line-color', over);
	map.setPaintProperty('hovered', 'line-color', over);
	map.setPaintProperty('labels', 'text-color', over);
	map.setPaintProperty('labels', 'text-halo-color', area);
}

export function markAreas(map: MapLibre, hovered: string | undefined, selected: string | undefined): void {
	map.setFilter('hovered', codeIs(hovered));
	map.setFilter('casing', codeIs(selected));
	map.setFilter('selected', codeIs(selected));
}

function source(map: MapLibre, id: string): GeoJSONSource {
	return map.getSource(id) as GeoJSONSource;
}
