import type { ExpressionSpecification, FilterSpecification, Map as MapLibre } from 'maplibre-gl';
import { selection } from '$lib/atlas/palette';
import { tileLayers } from '$lib/geography/tile-layers';
import { sources } from './sources';

/** Areas drawn once more over the others, by the layers that draw them: without a figure, pointed at, chosen. */
const marks = { absent: ['absent'], hovered: ['hovered'], selected: ['casing', 'selected'] } as const;
type Mark = keyof typeof marks;

const marked = { source: sources.marks, 'source-layer': tileLayers.areas, filter: among([]) } as const;
/**
 * A layer that lies over the others is left out while there is nothing in it, for the edges of all tiles would be drawn
 * once more. What lies under them stays, or their tiles would be let go and fetched again.
 */
const none = { visibility: 'none' } as const;

export function addAbsent(map: MapLibre): void {
	map.addLayer({
		...marked,
		id: 'absent',
		type: 'fill',
		paint: { 'fill-pattern': 'hatch', 'fill-antialias': false }
	});
}

export function addPointedAndChosen(map: MapLibre): void {
	map.addLayer({ ...marked, id: 'hovered', type: 'line', layout: none, paint: { 'line-width': 3 } });
	for (const [id, color, width] of [
		['casing', selection.casing, 7],
		['selected', selection.line, 3.5]
	] as const) {
		map.addLayer({
			...marked,
			id,
			type: 'line',
			layout: { ...none, 'line-join': 'round' },
			paint: { 'line-color': color, 'line-width': width }
		});
	}
}

/** Marks the areas of these codes; a map that marks them already is left alone. */
export function markAreas(map: MapLibre, codes: Partial<Record<Mark, readonly string[]>>): void {
	for (const mark of Object.keys(codes) as Mark[]) {
		const listed = codes[mark] ?? [];
		const filter = among(listed);
		for (const layer of marks[mark]) {
			if (JSON.stringify(map.getFilter(layer)) === JSON.stringify(filter)) continue;
			map.setFilter(layer, filter);
			if (mark !== 'absent')
				map.setLayoutProperty(layer, 'visibility', listed.length > 0 ? 'visible' : 'none');
		}
	}
}

/** A look-up, however many codes there are. */
function among(codes: readonly string[]): FilterSpecification {
	if (codes.length === 0) return ['literal', false] as ExpressionSpecification;
	return ['match', ['get', 'code'], [...codes], true, false];
}
