import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { decodeArcs, decodeTopology } from './decode.ts';
import { simplifyTopologies } from './encode.ts';
import { createFrame } from './frame.ts';
import { doubledArea, tidyRing } from './grid.ts';
import { innermostCell } from './label.ts';
import { pathText, withoutStraightPoints } from './path.ts';
import type { AreaTopology } from './decode.ts';
import type { Frame } from './frame.ts';
import type { Cell, GridPolygon, GridRing } from './grid.ts';

/** One area of a server-rendered map, in whole units of its frame. */
export interface AreaOutline {
	code: string;
	/** The `d` of an SVG path; holes go the other way round, so either fill rule will do. */
	d: string;
	/** The point of the area's largest part farthest from its edge. */
	labelX: number;
	labelY: number;
	/** The box round the area. */
	x: number;
	y: number;
	w: number;
	h: number;
}

/**
 * The areas of a topology as SVG paths, in code order. Areas smaller than a unit keep a square of one unit, so that
 * none vanishes.
 *
 * @param width of the drawing in units; drawings of one region at one width share a frame
 * @param simplify square metres: corners smaller than this are taken off first. To lay one kind of area over
 *   another, simplify both with `simplifyTopologies` instead, so that their lines still coincide
 * @param cells where labels go, if that has been worked out for this topology as it is
 */
export function svgPaths(
	topology: AreaTopology,
	{ width, simplify = 0, cells }: { width: number; simplify?: number; cells?: ReadonlyMap<string, Cell> }
): { viewBox: string; paths: AreaOutline[] } {
	const source = simplify > 0 ? simplifyTopologies({ areas: topology }, simplify).areas : topology;
	const frame = createFrame(source.bbox, width);
	const paths = [...decodeTopology(source)].map(([code, polygons]) =>
		outlineOf(code, polygons, frame, cells?.get(code) ?? innermostCell(polygons))
	);
	return { viewBox: frame.viewBox, paths };
}

function outlineOf(code: string, polygons: readonly GridPolygon[], frame: Frame, label: Cell): AreaOutline {
	const [labelX, labelY] = frame.projectCell(label);
	const drawn = polygons.flat().flatMap((ring) => drawnRing(ring, frame));
	const rings = drawn.length > 0 ? drawn : [unitSquare(labelX, labelY)];
	const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return {
		code,
		d: pathText(rings, { closed: true }),
		labelX,
		labelY,
		x,
		y,
		w: Math.max(...xs) - x,
		h: Math.max(...ys) - y
	};
}

/** A ring in drawing units; none when it has no area left there. */
function drawnRing(ring: GridRing, frame: Frame): GridRing[] {
	const tidy = tidyRing(ring.map((cell) => frame.projectCell(cell)));
	return tidy && doubledArea(tidy) !== 0 ? [withoutStraightPoints(tidy)] : [];
}

const unitSquare = (x: number, y: number): GridRing => [
	[x, y],
	[x + 1, y],
	[x + 1, y + 1],
	[x, y + 1],
	[x, y]
];

/**
 * The lines between groups of areas, and round the whole, as the `d` of one SVG path: each line once.
 *
 * @param groupOf areas of the same group have no line between them; the code itself for every border
 */
export function boundaryMesh(
	topology: AreaTopology,
	groupOf: (code: string) => string | undefined,
	{ width }: { width: number }
): string {
	const frame = createFrame(topology.bbox, width);
	const plain = decodeArcs(topology);
	const groupOfShape = ({ id }: GeometryObject): string | undefined => groupOf(String(id));
	const lines = mesh(
		plain,
		plain.objects.areas,
		// An arc with one area beside it is given to the filter as that area twice: the edge of the region.
		(a, b) => a === b || groupOfShape(a) !== groupOfShape(b)
	);
	const drawn = lines.coordinates
		.map((line) => withoutStraightPoints(line.map(([x = 0, y = 0]): Cell => frame.projectCell([x, y]))))
		.filter((line) => line.length > 1);
	return pathText(drawn, { closed: false });
}
