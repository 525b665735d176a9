import type { MappedAreaType } from '$lib/atlas/area-types';
import type { PointLayer } from '$lib/url/gaps';

/** What the map is to show; the page's address decides it. */
export interface MapView {
	areas: MappedAreaType;
	/** Codes and their palette classes, in step. */
	paint: { codes: string[]; fills: string[] };
	/** The tiles of this kind of area: what their addresses have in them, the zooms they are cut at, and the box they are of. */
	tiles: { hash: string; least: number; most: number; bounds: [number, number, number, number] };
	selected: { code: string; bbox: [number, number, number, number] | null } | null;
	/** Area pointed at in the list. */
	hovered: string | undefined;
	points: readonly PointLayer[];
	/** Names of boroughs and where to write them. */
	labels: { name: string; lat: number; lon: number }[];
	/** Box of the part of London chosen, or of London. */
	bounds: [number, number, number, number];
}

export interface MapEvents {
	/** Something of the map could not be had, after it was ready. */
	onfault: (error: { message: string }) => void;
	onselect: (code: string | undefined) => void;
	/** `isAimed`: under the cross of who moves by keyboard, not under a pointer. */
	onhover: (area: { code: string; name: string; isAimed?: boolean } | undefined) => void;
}

export interface MapEngine {
	show: (view: MapView) => void;
	remove: () => void;
}
