import type { Map as MapLibre } from 'maplibre-gl';
import { selection } from '$lib/atlas/palette';
import type { Geometry } from './geometry';
import { nothing, source } from './sources';

/** Areas drawn once more over the others: without a figure, pointed at, chosen. */
const marks = ['absent', 'hovered', 'selected'] as const;
type Mark = (typeof marks)[number];

/**
 * Each mark has a small source of its own. As filters of the source of all areas they would have every tile of it cut
 * anew for each figure and each move of the pointer.
 */
export function addMarkSources(map: MapLibre): void {
	for (const mark of marks) map.addSource(mark, { type: 'geojson', data: nothing });
}

export function addAbsent(map: MapLibre): void {
	map.addLayer({ id: 'absent', type: 'fill', source: 'absent', paint: { 'fill-pattern': 'hatch' } });
}

export function addPointedAndChosen(map: MapLibre): void {
	map.addLayer({ id: 'hovered', type: 'line', source: 'hovered', paint: { 'line-width': 3 } });
	for (const [id, color, width] of [
		['casing', selection.casing, 7],
		['selected', selection.line, 3.5]
	] as const) {
		map.addLayer({
			id,
			type: 'line',
			source: 'selected',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': color, 'line-width': width }
		});
	}
}

/** Marks the areas of these codes; a map that marks them already is left alone. */
export function markAreas(
	map: MapLibre,
	areas: Geometry['areas'],
	codes: Record<Mark, readonly string[]>
): void {
	const before = marked.get(map);
	for (const mark of marks) {
		const same = before?.areas === areas && before.codes[mark].join() === codes[mark].join();
		if (same) continue;
		const wanted = new Set(codes[mark]);
		const features = wanted.size
			? areas.features.filter(({ properties }) => wanted.has(properties.code))
			: [];
		source(map, mark).setData({ type: 'FeatureCollection', features });
	}
	marked.set(map, { areas, codes });
}

const marked = new WeakMap<MapLibre, { areas: Geometry['areas']; codes: Record<Mark, readonly string[]> }>();
