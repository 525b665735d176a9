import { neighbors } from 'topojson-client';
import type { AreaTopology } from './decode.ts';

/** The areas each area shares a length of border with (a corner is not enough), by code, in code order. */
export function neighbours(topology: AreaTopology): Map<string, string[]> {
	const shapes = topology.objects.areas.geometries;
	const beside = neighbors(shapes);
	return new Map(
		shapes.map(({ id }, i) => [id, (beside[i] ?? []).flatMap((other) => shapes[other]?.id ?? []).toSorted()])
	);
}
