import type { FeatureCollection, Point } from 'geojson';
import type { PointLayer } from '$lib/url/gaps';

const loaded = new Map<PointLayer, Promise<FeatureCollection>>();

/** Places of one kind, fetched when first wanted and kept. If they cannot be fetched, the next who wants them asks again. */
export function loadPlaces(layer: PointLayer): Promise<FeatureCollection | undefined> {
	const waiting = loaded.get(layer) ?? fetchPlaces(layer);
	loaded.set(layer, waiting);
	return waiting.catch(() => {
		loaded.delete(layer);
		return undefined;
	});
}

/** A helpline has an address and no door: only places people can go to stand on the map. */
async function fetchPlaces(layer: PointLayer): Promise<FeatureCollection> {
	const answer = await fetch(`/api/v1/points?kind=${layer}`);
	if (!answer.ok) throw new Error(`The places could not be fetched (${answer.status}).`);
	const places = (await answer.json()) as FeatureCollection<Point, { details: { faceToFace?: boolean } }>;
	return {
		...places,
		features: places.features.filter((place) => place.properties.details.faceToFace !== false)
	};
}
