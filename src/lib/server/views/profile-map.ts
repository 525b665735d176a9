import { classIds, classWords } from '../../atlas/need-provision.ts';
import type { ClassId } from '../../atlas/need-provision.ts';
import { region } from '../../atlas/region.ts';
import { createFrame } from '../../geography/frame.ts';
import { findArea, listAreas } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';
import { outlineFrame, outlineOf, outlinesInBox } from '../queries/geometry.ts';
import type { Scale } from '../queries/outline-scales.ts';
import { placeLabels, surroundings } from './profile-box.ts';
import type { Box, Label } from './profile-box.ts';
import { paintByClass } from './london-map.ts';
import type { MapShape } from '../../atlas/map-shape.ts';
import { mapPoints } from './profile-points.ts';
import type { MapPoint } from './profile-points.ts';

const ASPECT = 1.32;
/** Three kilometres at the detail scale: a small area needs streets around it to be recognised. */
const SMALLEST_UNITS = 300;
/** An area at least this large at the detail scale, four and a half kilometres, can do with coarser lines. */
const DISTRICT_UNITS = 450;
/** The drawing is about this many pixels wide on a desk, so sizes in pixels become drawing units. */
const DRAWN_PIXELS = 680;
const LABEL_PIXELS = 12;

export interface KeyEntry {
	fill: string;
	words: string;
	networks: number;
}

export interface ProfileMap {
	viewBox: string;
	/** Drawing units in a pixel. */
	unit: number;
	/** Drawing units in a pixel of a mark: smaller where a whole board’s sites are shown. */
	markScale: number;
	networks: MapShape[];
	/** The area itself; empty for London, which is everything drawn. */
	outline: string;
	/** Covers all but the area, so that the surroundings stand back. */
	veil: string;
	boroughLines: string;
	labels: Label[];
	points: MapPoint[];
	/** The classes found among the area's networks, with how many are in each. */
	key: KeyEntry[];
}

/** An area among its neighbours: networks by need and link workers, borough lines, advice sites and practices. */
export function profileMap(
	area: Area,
	classOf: ReadonlyMap<string, ClassId>,
	members: ReadonlySet<string>
): ProfileMap {
	const isWide = area.type === 'london' || area.type === 'icb' || area.type === 'sub-icb';
	const scale = scaleFor(area);
	const frame = outlineFrame(scale);
	const own = outlineOf(scale, area.code);
	const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
	const box = own ? surroundings(own, { smallest: isWide ? 0 : SMALLEST_UNITS, aspect: ASPECT }) : whole;
	const unit = box.width / DRAWN_PIXELS;
	return {
		viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
		unit,
		markScale: Math.round(unit * (isWide ? 0.7 : 1) * 1000) / 1000,
		networks: networksInBox(scale, box, paintByClass(classOf), isWide ? members : undefined),
		outline: own?.path ?? '',
		veil: own ? `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z${absolute(own.path)}` : '',
		boroughLines: own ? boroughLinesInBox(scale, box) : frame.borough_lines,
		labels: own ? boroughLabels(area, scale, box, LABEL_PIXELS * unit) : [],
		points: mapPoints(area, box, projection(frame.width), { withPractices: !isWide }),
		key: keyOf(classOf, members)
	};
}

/** As coarse as looks the same at the size it is drawn: most of a page is its map's lines. */
function scaleFor({ type, code }: Area): Scale {
	if (type === 'london') return 'sketch';
	if (type === 'icb' || type === 'sub-icb') return 'overview';
	const own = type === 'borough' ? outlineOf('detail', code) : undefined;
	return own && Math.max(own.width, own.height) >= DISTRICT_UNITS ? 'district' : 'detail';
}

/** Outlines are relative throughout, from nought; after another subpath the pen has to be taken back there. */
const absolute = (path: string): string => `M0 0${path}`;

/** Degrees to drawing units, in the frame the outlines were drawn in. */
function projection(width: number): (lon: number, lat: number) => [number, number] {
	const bbox = findArea(region.code)?.bbox;
	if (!bbox) throw new Error(`The atlas has no extent for ${region.name}. Run "npm run data:build".`);
	return createFrame(bbox, width).project;
}

/** @param only these networks; on the map of a board the others are outside and stand back altogether */
function networksInBox(
	scale: Scale,
	box: Box,
	paint: ReturnType<typeof paintByClass>,
	only?: ReadonlySet<string>
): MapShape[] {
	const networks = new Map(listAreas('pcn').map((network) => [network.code, network]));
	return outlinesInBox(scale, 'pcn', box).flatMap(({ area: code, path }) => {
		const network = networks.get(code);
		return network && (only === undefined || only.has(code))
			? [{ code, name: network.name, path, href: `/areas/${network.slug}`, ...paint(code) }]
			: [];
	});
}

/** As one path, so that a border drawn from both sides is no darker than one drawn once. */
function boroughLinesInBox(scale: Scale, box: Box): string {
	return outlinesInBox(scale, 'borough', box)
		.map(({ path }) => absolute(path))
		.join('');
}

/** Names of the boroughs around: not the area's own, which is the page's subject. */
function boroughLabels(area: Area, scale: Scale, box: Box, fontSize: number): Label[] {
	const names = new Map(listAreas('borough').map(({ code, name }) => [code, name]));
	const labels = outlinesInBox(scale, 'borough', box)
		.filter((outline) => outline.area !== area.code)
		.map((outline) => ({
			text: names.get(outline.area) ?? '',
			x: Math.round(outline.label_x),
			y: Math.round(outline.label_y)
		}));
	return placeLabels(labels, box, fontSize);
}

function keyOf(classOf: ReadonlyMap<string, ClassId>, members: ReadonlySet<string>): KeyEntry[] {
	const codes = [...members];
	const count = (id: ClassId) => codes.filter((code) => classOf.get(code) === id).length;
	const classes = classIds.map((id) => ({ fill: `np-${id}`, words: classWords(id), networks: count(id) }));
	const unknown = codes.filter((code) => !classOf.has(code)).length;
	return [...classes, { fill: 'absent', words: 'Made no return', networks: unknown }].filter(
		({ networks }) => networks > 0
	);
}
