import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl';
import { tileLayers } from '$lib/geography/tile-layers';
import { pointLayers } from '$lib/url/gaps';
import type { PointLayer } from '$lib/url/gaps';
import type { MapView } from './view';

/**
 * What is drawn comes from three places: the tiles of one kind of area, the same tiles once more for areas that are
 * marked (a mark set anew has its tiles read anew, and the rest need not be), and the names.
 */
export const sources = { areas: 'areas', marks: 'marks', labels: 'labels' } as const;

/** Places of one kind have a source of their own, and a layer of the same name. */
export const pointSource = (kind: PointLayer) => `points-${kind}`;

export function addSources(map: MapLibre, view: MapView): void {
	const { least, most, bounds } = view.tiles;
	for (const id of [sources.areas, sources.marks]) {
		map.addSource(id, {
			type: 'vector',
			tiles: addresses(view),
			minzoom: least,
			maxzoom: most,
			bounds,
			promoteId: { [tileLayers.areas]: 'code' }
		});
	}
	map.addSource(sources.labels, {
		type: 'geojson',
		data: {
			type: 'FeatureCollection',
			features: view.labels.map(({ name, lat, lon }) => ({
				type: 'Feature',
				properties: { name },
				geometry: { type: 'Point', coordinates: [lon, lat] }
			}))
		}
	});
}

/** Does another view need other tiles: of another kind of area, or of a newer atlas? */
export const haveOtherTiles = (view: MapView, before: MapView): boolean =>
	addresses(view).join() !== addresses(before).join();

/** The same layers are drawn from other tiles. */
export function setTiles(map: MapLibre, view: MapView): void {
	for (const id of [sources.areas, sources.marks]) {
		(map.getSource(id) as VectorTileSource).setTiles(addresses(view));
	}
}

/** Is it known of every source what tiles it has? */
export function areSourcesLoaded(map: MapLibre): boolean {
	return [...Object.values(sources), ...pointLayers.map(pointSource)].every(
		(id) => map.getSource(id)?.loaded() ?? true
	);
}

/** Whole addresses, for they are fetched by a worker that stands elsewhere. */
const addresses = ({ areas, tiles }: MapView) => [
	`${location.origin}/geometry/${areas}.${tiles.hash}/{z}/{x}/{y}.pbf`
];
