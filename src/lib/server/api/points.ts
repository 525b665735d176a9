import type { Feature, Point } from 'geojson';
import { greatCircleMetres, walkMinutes } from '../../geography/distance.ts';
import { placesOfKind, pointKinds, schemesWithoutPlace } from '../queries/points.ts';
import type { Place } from '../queries/points.ts';
import type { PointsQuery } from './schemas.ts';
import { sourceRecords } from './source-records.ts';

interface PlaceAtDistance {
	place: Place;
	metres: number | null;
}

function placesAsked({ kind, near, within = Infinity, limit }: PointsQuery): PlaceAtDistance[] {
	const places = pointKinds.filter((id) => kind === undefined || kind === id).flatMap(placesOfKind);
	if (!near) return places.map((place) => ({ place, metres: null })).slice(0, limit);
	const [lat, lon] = near;
	return places
		.map((place) => ({ place, metres: greatCircleMetres(lat, lon, place.lat, place.lon) }))
		.filter(({ metres }) => metres <= within)
		.sort((a, b) => a.metres - b.metres || (a.place.id < b.place.id ? -1 : 1))
		.slice(0, limit);
}

function placeFeature({ place, metres }: PlaceAtDistance): Feature<Point> {
	const { id, lat, lon, ...properties } = place;
	const distance =
		metres === null
			? {}
			: { distanceMetres: Math.round(metres), walkMinutes: Math.round(walkMinutes(metres) * 10) / 10 };
	return {
		type: 'Feature',
		id,
		geometry: { type: 'Point', coordinates: [lon, lat] },
		properties: { ...properties, ...distance }
	};
}

/** Why no scheme is drawn, though the directory names some. */
const schemesNote = () =>
	`The directory names ${schemesWithoutPlace()} schemes of social prescribing, as documents of 2018 and 2019 do, none of them with a place that can be drawn: they are at /openreferral/v3/services and /support. No open register of schemes exists, so there may be others.`;

/** Places as GeoJSON: nearest first when asked near somewhere, by kind and name otherwise. */
export function pointsCollection(query: PointsQuery) {
	const found = placesAsked(query);
	return {
		type: 'FeatureCollection' as const,
		features: found.map(placeFeature),
		...(query.kind === 'scheme' && {
			note: schemesNote()
		}),
		sources: sourceRecords(found.map(({ place }) => place.source))
	};
}
