import type Database from 'better-sqlite3';
import { gzipSync } from 'node:zlib';
import { mappedAreaTypes } from '../../atlas/area-types.ts';
import type { MappedAreaType } from '../../atlas/area-types.ts';
import type { AreaTopology } from '../../geography/decode.ts';
import { simplifyTopologies } from '../../geography/topology.ts';
import type { Cell } from '../../geography/grid.ts';
import { innermostCells, labelPoints } from '../../geography/label.ts';
import { redrawLargeAreas } from '../../geography/redraw.ts';
import type { LandPlacements } from '../../geography/redraw.ts';
import { neighbours } from '../../geography/neighbours.ts';
import { boundaryMesh, svgPaths } from '../../geography/outline.ts';
import { createFrame } from '../../geography/frame.ts';
import { areaBounds } from '../../geography/bounds.ts';
import { scaleNames } from '../queries/outline-scales.ts';
import type { Scale } from '../queries/outline-scales.ts';
import { region } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import { insertRows } from './insert-rows.ts';
import { checkDrawn, readTopology } from './read-topology.ts';
import { writeTiles } from './write-tiles.ts';

/**
 * Drawing units across London, and the corners taken off first (square metres). A unit is about 90 metres of an overview
 * or a sketch, 25 of a district, 10 of a detail. The kinds of area of one scale are simplified together, so that borough
 * lines lie exactly on network lines; a detail is as fine as data/ draws it, and has the small areas. A sketch and an
 * overview show the whole of any region in as many units; a district and a detail are of one place and keep their fineness.
 */
const scales: Record<Scale, { width: number; corner: number; close: boolean }> = {
	sketch: { width: 640, corner: 40_000, close: false },
	overview: { width: 640, corner: 8_000, close: false },
	district: { width: 2_400, corner: 6_000, close: true },
	detail: { width: 6_000, corner: 0, close: true }
};

type Topologies = Record<MappedAreaType, AreaTopology>;
/** Where the names of areas go, by kind and code. */
type LabelCells = ReadonlyMap<MappedAreaType, ReadonlyMap<string, Cell>>;

/** `redraw` says where small areas belong when that is not as data/ draws the larger areas. */
export function writeGeometry(
	db: Database.Database,
	dataDirectory: string,
	redraw: LandPlacements | undefined,
	{ londonsAcross }: Pick<Region, 'londonsAcross'> = region
): void {
	const topologies = readTopologies(dataDirectory, redraw);
	const store = db.prepare('insert into geometry (type, topology, gzip) values (?, ?, ?)');
	for (const type of mappedAreaTypes) {
		checkDrawn(db, type, topologies[type]);
		const text = withNames(db, topologies[type]);
		store.run(type, text, gzipSync(text, { level: 9 }));
	}
	writeTiles(db, topologies);
	const cells: LabelCells = new Map(mappedAreaTypes.map((type) => [type, innermostCells(topologies[type])]));
	placeAreas(db, topologies, cells);
	for (const type of mappedAreaTypes) {
		const pairs = [...neighbours(topologies[type])].flatMap(([area, beside]) =>
			beside.map((neighbour) => [area, neighbour])
		);
		insertRows(db, 'neighbour', ['area', 'neighbour'], pairs);
	}
	writeOutlines(db, topologies, cells, londonsAcross);
}

function readTopologies(dataDirectory: string, redraw: LandPlacements | undefined): Topologies {
	const topologies = Object.fromEntries(
		mappedAreaTypes.map((type) => [type, readTopology(dataDirectory, type)])
	) as Topologies;
	return redraw ? { ...topologies, ...redrawLargeAreas(topologies.lsoa, redraw) } : topologies;
}

/** The file carries each area's name, for those who make maps of it. */
function withNames(db: Database.Database, topology: AreaTopology): string {
	const nameOf = db.prepare('select name from area where code = ?').pluck();
	const geometries = topology.objects.areas.geometries.map((area) => ({
		...area,
		properties: { name: nameOf.get(area.id) }
	}));
	return JSON.stringify({ ...topology, objects: { areas: { ...topology.objects.areas, geometries } } });
}

function placeAreas(db: Database.Database, topologies: Topologies, cells: LabelCells): void {
	const place = db.prepare(
		'update area set lat = ?, lon = ?, west = ?, south = ?, east = ?, north = ? where code = ?'
	);
	for (const type of mappedAreaTypes) {
		const bounds = areaBounds(topologies[type]);
		for (const [code, { lat, lon }] of labelPoints(topologies[type], cells.get(type))) {
			place.run(lat, lon, ...(bounds.get(code) ?? [null, null, null, null]), code);
		}
	}
	const [west, south, east, north] = topologies.borough.bbox;
	db.prepare(
		`update area set lat = ?, lon = ?, west = ?, south = ?, east = ?, north = ? where type = 'london'`
	).run(((south ?? 0) + (north ?? 0)) / 2, ((west ?? 0) + (east ?? 0)) / 2, west, south, east, north);
}

function writeOutlines(
	db: Database.Database,
	topologies: Topologies,
	cells: LabelCells,
	londonsAcross: number
): void {
	const { borough, pcn, 'sub-icb': subIcb, icb } = topologies;
	const large = { borough, pcn, 'sub-icb': subIcb, icb };
	for (const scale of scaleNames) {
		const { width: ofLondon, corner, close } = scales[scale];
		const width = close ? ofLondon * londonsAcross : ofLondon;
		if (corner > 0) writeScale(db, scale, width, simplifyTopologies(large, corner));
		else writeScale(db, scale, width, topologies, cells);
	}
}

function writeScale(
	db: Database.Database,
	scale: Scale,
	width: number,
	topologies: { borough: AreaTopology } & Partial<Topologies>,
	cells?: LabelCells
): void {
	const insert = db.prepare(
		`insert into outline (scale, area, type, path, x, y, width, height, label_x, label_y)
		 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	);
	for (const type of mappedAreaTypes) {
		const topology = topologies[type];
		if (!topology) continue;
		for (const { code, d, x, y, w, h, labelX, labelY } of svgPaths(topology, {
			width,
			cells: cells?.get(type)
		}).paths) {
			insert.run(scale, code, type, d, x, y, w, h, labelX, labelY);
		}
	}
	const frame = createFrame(topologies.borough.bbox, width);
	const lines = boundaryMesh(topologies.borough, (code) => code, { width });
	db.prepare('insert into outline_frame (scale, width, height, borough_lines) values (?, ?, ?, ?)').run(
		scale,
		frame.width,
		frame.height,
		lines
	);
}
