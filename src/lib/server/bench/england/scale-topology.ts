import type { AreaShape, AreaTopology } from '../../../geography/decode.ts';
import { GRID_LON_DEGREES } from '../../../geography/grid.ts';
import { copyOf, degreesEast, originalOf } from '../scale-tables.ts';

/**
 * The small areas of a scaled table drawn: London's shapes, and those of its copies as far east of them as their
 * postcodes are. Lines that no small area kept needs are left out.
 *
 * @throws RangeError for a code that is neither London's nor a copy's
 */
export function scaleTopology(london: AreaTopology, codes: readonly string[]): AreaTopology {
	const shapeOf = new Map(london.objects.areas.geometries.map((shape) => [shape.id, shape]));
	const arcs: AreaTopology['arcs'] = [];
	const geometries: AreaShape[] = [];
	let furthest = 0;
	for (const [copy, members] of Map.groupBy(codes, copyOf)) {
		const cellsEast = Math.round(degreesEast(copy) / GRID_LON_DEGREES);
		const placed = new Map<number, number>();
		const place = (arc: number): number => {
			const own = arc < 0 ? ~arc : arc;
			if (!placed.has(own)) {
				placed.set(own, arcs.length);
				arcs.push(moved(london.arcs[own] ?? [], cellsEast));
			}
			const at = placed.get(own) as number;
			return arc < 0 ? ~at : at;
		};
		for (const code of members) {
			const shape = shapeOf.get(originalOf(code));
			if (!shape) throw new RangeError(`${code} is no small area of London, nor a copy of one`);
			geometries.push(placedShape(shape, code, place));
		}
		furthest = Math.max(furthest, degreesEast(copy));
	}
	const [west, south, east, north] = london.bbox;
	return {
		...london,
		bbox: [west, south, east + furthest, north],
		objects: { areas: { ...london.objects.areas, geometries } },
		arcs
	};
}

/** The first step of an arc counts from the corner of the frame; the others from the step before. */
function moved(arc: AreaTopology['arcs'][number], cellsEast: number): AreaTopology['arcs'][number] {
	const [[x = 0, y = 0] = [], ...steps] = arc;
	return [[x + cellsEast, y], ...steps];
}

function placedShape(shape: AreaShape, id: string, place: (arc: number) => number): AreaShape {
	const rings = (polygon: number[][]) => polygon.map((ring) => ring.map(place));
	return shape.type === 'Polygon'
		? { ...shape, id, arcs: rings(shape.arcs) }
		: { ...shape, id, arcs: shape.arcs.map(rings) };
}
