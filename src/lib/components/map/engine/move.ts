import type { Map as MapLibre } from 'maplibre-gl';
import type { MapView } from './view';

const still = '(prefers-reduced-motion: reduce)';

/**
 * Moves only when asked for a place that is out of sight, or for another part of London: in a flight, or at once for
 * those who asked their device for less motion.
 */
export function moveTo(
	map: Pick<MapLibre, 'fitBounds' | 'getBounds'>,
	{ selected, bounds }: Pick<MapView, 'selected' | 'bounds'>,
	before: Pick<MapView, 'selected' | 'bounds'> | undefined
): void {
	const options = { padding: 24, maxZoom: 13, animate: !matchMedia(still).matches };
	if (before && bounds.join() !== before.bounds.join()) {
		map.fitBounds(bounds, options);
		return;
	}
	const box = selected?.bbox;
	if (!box || selected.code === before?.selected?.code) return;
	const sight = map.getBounds();
	if (!sight.contains([box[0], box[1]]) || !sight.contains([box[2], box[3]])) map.fitBounds(box, options);
}
