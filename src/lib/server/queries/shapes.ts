import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { AreaType } from '../../atlas/area-types.ts';
import { perAtlas } from '../database.ts';
import { currentTopology } from './geometry.ts';

export type AreaBoundary = Polygon | MultiPolygon;

/** Six decimals (11 cm): what the boundaries hold, without the noise of decoding them. */
function inMicrodegrees<Shape extends AreaBoundary>(shape: Shape): Shape {
	const rounded = JSON.stringify(shape, (_, part: unknown) =>
		typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part
	);
	return JSON.parse(rounded) as Shape;
}

function decoded(type: AreaType): ReadonlyMap<string, AreaBoundary> {
	const topology = currentTopology(type);
	if (!topology) return new Map();
	const { features } = feature(topology, topology.objects.areas);
	return new Map(features.map((shape) => [String(shape.id), inMicrodegrees(shape.geometry as AreaBoundary)]));
}

const kept = perAtlas(() => new Map<AreaType, ReadonlyMap<string, AreaBoundary>>());

/** Boundaries of one kind of area by code, in degrees (WGS 84); none for London, which has no shape of its own. */
export function boundariesOf(type: AreaType): ReadonlyMap<string, AreaBoundary> {
	const found = kept().get(type) ?? decoded(type);
	kept().set(type, found);
	return found;
}
