import type Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaShape, AreaTopology } from '../../geography/decode.ts';
import { AtlasCheckError } from './checks.ts';

export const topologyPath = (type: MappedAreaType) => `geography/${type}.topo.json`;

/** Reads the borders of one kind of area. Throws AtlasCheckError for a file that is not wholly such borders. */
export function readTopology(dataDirectory: string, type: MappedAreaType): AreaTopology {
	try {
		const topology: unknown = JSON.parse(readFileSync(join(dataDirectory, topologyPath(type)), 'utf8'));
		if (isTopology(topology)) return topology;
	} catch {
		// Said below: a file that is missing, cut short or another kind of JSON is remade in the same way.
	}
	throw new AtlasCheckError(
		`data/${topologyPath(type)} is not a whole topology; npm run data:prepare makes it`
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
	Array.isArray(value) && value.every(isOne);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const hasNumbers = (value: unknown, count: number) => isList(value, isNumber) && value.length === count;
const isStep = (value: unknown): value is [number, number] => isList(value, isWhole) && value.length === 2;
const isArc = (value: unknown): value is [number, number][] => isList(value, isStep) && value.length > 1;

/** Every number that is drawn from is there, and every arc that is named. */
function isTopology(value: unknown): value is AreaTopology {
	if (!isRecord(value) || value.type !== 'Topology' || !hasNumbers(value.bbox, 4)) return false;
	const { transform, arcs, objects } = value;
	if (!isRecord(transform) || !hasNumbers(transform.scale, 2) || !hasNumbers(transform.translate, 2))
		return false;
	if (!isList(arcs, isArc) || !isRecord(objects) || !isRecord(objects.areas)) return false;
	const isNamed = (arc: unknown): arc is number => isWhole(arc) && (arc < 0 ? ~arc : arc) < arcs.length;
	const isRing = (ring: unknown): ring is number[] => isList(ring, isNamed) && ring.length > 0;
	const isPolygon = (rings: unknown): rings is number[][] => isList(rings, isRing) && rings.length > 0;
	const isShape = (shape: unknown): shape is AreaShape => {
		if (!isRecord(shape) || typeof shape.id !== 'string') return false;
		if (shape.type === 'Polygon') return isPolygon(shape.arcs);
		return shape.type === 'MultiPolygon' && isList(shape.arcs, isPolygon) && shape.arcs.length > 0;
	};
	const shapes = objects.areas.geometries;
	return objects.areas.type === 'GeometryCollection' && isList(shapes, isShape) && shapes.length > 0;
}

/** Networks with a small area in which no other has as many patients: the rest are the largest nowhere, and have no land. */
const networksWithLand = `select distinct pcn from (
	select pcn, lsoa from (select *, max(patients) over (partition by lsoa) as largest from registration)
	where patients = largest group by lsoa having count(*) = 1)`;

/** Throws AtlasCheckError unless each area of that kind that has land is drawn, once, and nothing else is. */
export function checkDrawn(
	db: Database.Database,
	type: MappedAreaType,
	{ objects: { areas } }: AreaTopology
): void {
	const codes = db
		.prepare('select code from area where type = ? order by code')
		.pluck()
		.all(type) as string[];
	const mustBe = type === 'pcn' ? (db.prepare(networksWithLand).pluck().all() as string[]) : codes;
	const ids = areas.geometries.map(({ id }) => id);
	const [known, drawn, again] = [new Set(codes), new Set(ids), new Set<string>()];
	const faults = [
		['lacks', mustBe.filter((code) => !drawn.has(code))],
		['draws what is not in data/areas/:', ids.filter((id) => !known.has(id))],
		['draws more than once:', ids.filter((id) => again.size === again.add(id).size)]
	] as const;
	const words = faults.flatMap(([what, which]) => (which.length > 0 ? [`${what} ${listed(which)}`] : []));
	if (words.length > 0) throw new AtlasCheckError(`data/${topologyPath(type)} ${words.join(' and ')}`);
}

const MOST_NAMED = 5;
const listed = (codes: readonly string[]) =>
	codes.slice(0, MOST_NAMED).join(', ') +
	(codes.length > MOST_NAMED ? ` and ${codes.length - MOST_NAMED} more` : '');
