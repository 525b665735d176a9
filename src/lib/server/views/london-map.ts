import type { AreaType } from '../../atlas/area-types.ts';
import type { AreaValue } from '../../atlas/figure.ts';
import { classWords, classifyNeedAndProvision } from '../../atlas/need-provision.ts';
import type { ClassId, NeedAndProvision } from '../../atlas/need-provision.ts';
import { linkedShape } from '../../atlas/map-shape.ts';
import type { MapMark, MapOutline, MapShape } from '../../atlas/map-shape.ts';
import { region } from '../../atlas/region.ts';
import { createFrame } from '../../geography/frame.ts';
import { findArea, listAreas } from '../queries/areas.ts';
import { placesOfKind } from '../queries/points.ts';
import type { PointKind } from '../queries/points.ts';
import { statusEntries } from '../../atlas/absence.ts';
import { latestValues } from '../queries/figures.ts';
import { outlineFrame, outlinesOfType } from '../queries/geometry.ts';

export interface LondonMap {
	viewBox: string;
	shapes: MapShape[];
	boroughLines: string;
}

/** Places in the units of the overview, so that the drawn map has them too. */
export function overviewMarks(kinds: readonly PointKind[]): MapMark[] {
	const bbox = findArea(region.code)?.bbox;
	if (!bbox) return [];
	const frame = createFrame(bbox, outlineFrame('overview').width);
	return kinds.flatMap((kind) =>
		placesOfKind(kind)
			.filter(({ details }) => details.faceToFace !== false)
			.map(({ id, name, lat, lon }) => {
				const [x, y] = frame.project(lon, lat);
				return { id, kind, name, x: Math.round(x), y: Math.round(y) };
			})
	);
}

export interface LondonOutlines {
	viewBox: string;
	shapes: MapOutline[];
	boroughLines: string;
}

/** The whole of London, one outline an area, not yet coloured. */
export function londonOutlines(type: AreaType): LondonOutlines {
	const frame = outlineFrame('overview');
	const names = new Map(listAreas(type).map(({ code, name }) => [code, name]));
	return {
		viewBox: `0 0 ${frame.width} ${frame.height}`,
		boroughLines: frame.borough_lines,
		shapes: outlinesOfType('overview', type).map(({ area, path }) => ({
			code: area,
			name: names.get(area) ?? area,
			path
		}))
	};
}

/** The same, coloured by whatever `paint` says of each area. */
export function londonMap(
	type: AreaType,
	paint: (code: string) => { fill: string; words: string }
): LondonMap {
	const outlines = londonOutlines(type);
	return {
		...outlines,
		shapes: outlines.shapes.map((shape) => ({ ...linkedShape(shape), ...paint(shape.code) }))
	};
}

export interface NeedProvisionView extends NeedAndProvision {
	need: AreaValue[];
	provision: AreaValue[];
	noReturn: AreaValue[];
}

/** Deprivation against link workers per 10,000, the atlas's main picture, for one kind of area. */
export function needProvisionView(areas: AreaType, within?: string): NeedProvisionView {
	const need = latestValues('imd-score', areas, within);
	const provision = latestValues('link-worker-rate', areas, within);
	const noReturn = provision.filter((figure) => figure.status === 'no-return');
	return { ...classifyNeedAndProvision(need, provision), need, provision, noReturn };
}

export function paintByClass(classOf: ReadonlyMap<string, ClassId>) {
	return (code: string) => {
		const id = classOf.get(code);
		return id
			? { fill: `np-${id}`, words: classWords(id) }
			: { fill: 'absent', words: statusEntries['no-return'].words };
	};
}
