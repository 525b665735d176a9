import { NavigationControl, prewarm, setWorkerUrl } from 'maplibre-gl';
import type { Map as MapLibre } from 'maplibre-gl';
import styleUrl from 'maplibre-gl/dist/maplibre-gl.css?url&no-inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Scheme } from '$lib/atlas/palette';
import { drawIcons } from './icons';
import { addLayers, paintAreas, paintLines } from './layers';
import { markAreas } from './marks';
import { moveTo } from './move';
import { PatientMap } from './patient-map';
import { forgetPoints, isOnPlace, showPoints } from './points';
import { addSources, setTiles } from './sources';
import type { MapEngine, MapEvents, MapView } from './view';

export type { MapEngine, MapEvents, MapView } from './view';

setWorkerUrl(workerUrl);
// It starts while the map is being set up, not after.
prewarm();

const dark = '(prefers-color-scheme: dark)';

/**
 * The map people can move. Resolves once the areas are drawn. It keeps the exact view (centre and zoom); everything
 * else comes from the page through show().
 */
export async function createEngine(
	container: HTMLElement,
	first: MapView,
	events: MapEvents
): Promise<MapEngine> {
	const styled = addStyle();
	const map = new PatientMap({
		container,
		// A colour that changes does so at once: faded into another, it would cost a dozen frames.
		style: { version: 8, transition: { duration: 0, delay: 0 }, sources: {}, layers: [] },
		bounds: first.bounds,
		fitBoundsOptions: { padding: 16 },
		minZoom: first.tiles.least,
		maxZoom: 16,
		attributionControl: false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: false,
		// Names and marks stand there at once: faded in, they cost a dozen frames.
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	await new Promise<void>((resolve, reject) => {
		// Not “load”, which waits for a first frame of a map with nothing on it.
		map.once('style.load', () => resolve());
		map.once('error', ({ error }) => reject(error));
	});
	const scheme = (): Scheme => (matchMedia(dark).matches ? 'dark' : 'light');
	drawIcons(map, scheme());
	addSources(map, first);
	addLayers(map);
	paintLines(map, scheme());
	listen(map, events);

	let shown = first;
	const repaint = () => {
		drawIcons(map, scheme());
		paintLines(map, scheme());
		paintAreas(map, shown.paint, scheme());
	};
	matchMedia(dark).addEventListener('change', repaint);
	await Promise.all([styled, draw(map, first, undefined, scheme())]);
	await map.drawnWhole();
	return {
		show: (view) => {
			void draw(map, view, shown, scheme());
			shown = view;
		},
		remove: () => {
			matchMedia(dark).removeEventListener('change', repaint);
			forgetPoints(map);
			map.remove();
		}
	};
}

/** Imported as a style it would hold up the page, which is drawn long before there is a map. */
function addStyle(): Promise<void> {
	if (document.querySelector(`link[href="${styleUrl}"]`)) return Promise.resolve();
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = styleUrl;
	return new Promise((resolve, reject) => {
		link.onload = () => resolve();
		link.onerror = () => reject(new Error('The style of the map could not be fetched.'));
		document.head.append(link);
	});
}

/** Resolves when the places to be shown are on the map as well. */
async function draw(
	map: MapLibre,
	view: MapView,
	before: MapView | undefined,
	scheme: Scheme
): Promise<void> {
	if (before && view.areas !== before.areas) setTiles(map, view);
	if (view.paint !== before?.paint) paintAreas(map, view.paint, scheme);
	markAreas(map, {
		absent: view.paint.codes.filter((_, at) => view.paint.fills[at] === 'absent'),
		hovered: view.hovered ? [view.hovered] : [],
		selected: view.selected ? [view.selected.code] : []
	});
	moveTo(map, view, before);
	await showPoints(map, view.points);
}

function listen(map: MapLibre, { onselect, onhover }: MapEvents): void {
	const areaAt = (point: { x: number; y: number }) =>
		map.queryRenderedFeatures([point.x, point.y], { layers: ['fill'] })[0]?.properties as
			{ code: string; name: string } | undefined;
	map.on('click', ({ point }) => {
		if (!isOnPlace(map, point)) onselect(areaAt(point)?.code);
	});
	map.on('mousemove', ({ point }) => onhover(areaAt(point)));
	map.on('mouseout', () => onhover(undefined));
	const canvas = map.getCanvas();
	const middle = () => ({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
	canvas.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') onselect(areaAt(middle())?.code);
		else if (event.key === 'Escape') onselect(undefined);
		else return;
		event.preventDefault();
	});
	// By keyboard the area under the cross-hair is the one pointed at.
	const aim = () => {
		const area = areaAt(middle());
		onhover(area && { code: area.code, name: area.name, isAimed: true });
	};
	map.on('moveend', () => {
		if (canvas.matches(':focus-visible')) aim();
	});
	canvas.addEventListener('focus', () => {
		if (canvas.matches(':focus-visible')) aim();
	});
	canvas.addEventListener('blur', () => onhover(undefined));
}
