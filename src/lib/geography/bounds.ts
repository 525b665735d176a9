import { bbox } from '@turf/bbox';
import { feature } from 'topojson-client';
import type { AreaTopology } from './decode.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box round each area, by code, in degrees to 5 decimals. */
export function areaBounds(topology: AreaTopology): Map<string, Bounds> {
	const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
	return new Map(
		topology.objects.areas.geometries.map((shape) => {
			const [west, south, east, north] = bbox(feature(topology, shape));
			return [shape.id, [west, south, east, north].map(round) as Bounds];
		})
	);
}
