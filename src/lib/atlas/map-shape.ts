import { areaHref } from './names.ts';

/** One area of a map the server draws. */
export interface MapShape {
	code: string;
	name: string;
	/** The `d` of an SVG path. */
	path: string;
	/** A class of the palette ("np-high-few", "seq-need-3"), "absent", "plain-area" or "here". */
	fill: string;
	/** What the class means here, in words: shown on hover. */
	words: string;
	href?: string;
}

/** An area's outline, before anything is known of its colour. */
export type MapOutline = Pick<MapShape, 'code' | 'name' | 'path'>;

/** An outline that leads to the area's own page. */
export const linkedShape = (shape: MapOutline) => ({ ...shape, href: areaHref(shape.code, shape.name) });

/** A place on a map the server draws, in the map's own units. */
export interface MapMark {
	id: string;
	kind: 'advice' | 'practice' | 'library';
	name: string;
	x: number;
	y: number;
}
