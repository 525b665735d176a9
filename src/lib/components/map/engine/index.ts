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
import { addSources, haveOtherTiles, setTiles } from './sources';
import type { MapEngine, MapEvents, MapView } from './view';

export type { MapEngine, MapEvents, MapView } from './view';

setWorkerUrl(workerUrl);
// Worker and style come while the map is being set up, not after.
prewarm();
const styled = addStyle();

/** Milliseconds a reader is told at most that the map is coming. */
const MOST_WAIT = 40_000;
/** Milliseconds the first picture waits at most for places; those that come later are added to it. */
const MOST_WAIT_FOR_PLACES = 5_000;

/**
 * The map people can move. Resolves once the areas are drawn; throws, and leaves nothing behind, if they cannot be. It
 * keeps the exact view (centre and zoom); everything else comes from the page through show().
 */
export async function createEngine(
	container: HTMLElement,
	first: MapView,
	events: MapEvents
): Promise<MapEngine> {
	// Before there is anything to style: what has its look later fades into it.
	await styled;
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
	map.on('style.load', () => leaveOutSky(map));
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const scheme = (): Scheme => (dark.matches ? 'dark' : 'light');
	let shown = first;
	const paint = () => {
		drawIcons(map, scheme());
		paintLines(map, scheme());
		paintAreas(map, shown.paint, scheme());
	};
	let isGone = false;
	const remove = () => {
		isGone = true;
		dark.removeEventListener('change', paint);
		forgetPoints(map);
		map.remove();
	};
	try {
		await within(MOST_WAIT, start(map, first, events, paint, scheme()));
	} catch (error) {
		remove();
		throw error;
	}
	dark.addEventListener('change', paint);
	// A graphics card that was taken away and is back has the shapes again, and no colours.
	map.on('style.load', paint);
	map.on('error', ({ error }) => events.onfault(error));
	return {
		show: (view) => {
			const before = shown;
			shown = view;
			const isOther = haveOtherTiles(view, before);
			if (isOther) {
				// The last picture stands until the other areas are there.
				setTiles(map, view);
				void map.drawnWhole();
			}
			if (view.paint !== before.paint) {
				paintAreas(map, view.paint, scheme());
				if (isOther) markAbsent(map, view.paint);
				// Tiles are read anew for it: not while the colours that were waited for are being drawn.
				else void seen(map).then(() => !isGone && markAbsent(map, shown.paint));
			}
			void draw(map, view, before);
		},
		remove
	};
}

/**
 * Looked at from straight above a map has no sky in sight, and MapLibre draws one over the whole of it all the same: a
 * quarter of what a change of colours takes where there is no graphics card. No option leaves it out.
 */
function leaveOutSky({ style }: MapLibre): void {
	style.sky.getEvaluated = () => undefined as never;
}

/** Resolves when the map has been drawn with everything in sight; throws at the first fault. */
async function start(
	map: PatientMap,
	view: MapView,
	events: MapEvents,
	paint: () => void,
	scheme: Scheme
): Promise<void> {
	const failed = new Promise<never>((_, reject) => map.once('error', ({ error }) => reject(error)));
	const drawn = async () => {
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
		map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
		// Not “load”, which waits for a first frame of a map with nothing on it.
		await map.once('style.load');
		drawIcons(map, scheme);
		addSources(map, view);
		addLayers(map);
		paint();
		markAbsent(map, view.paint);
		listen(map, events);
		const places = draw(map, view, undefined);
		await within(MOST_WAIT_FOR_PLACES, places).catch(() => undefined);
		await map.drawnWhole();
	};
	await Promise.race([drawn(), failed]);
}

/** The same promise; rejects when it has not settled after so many milliseconds. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
	const late = new Promise<never>((_, reject) => {
		const timer = setTimeout(
			() => reject(new Error(`Nothing came of it within ${milliseconds / 1000} seconds.`)),
			milliseconds
		);
		promise.finally(() => clearTimeout(timer)).catch(() => undefined);
	});
	return Promise.race([promise, late]);
}

/** Imported as a style it would hold up the page, which is drawn long before there is a map. */
function addStyle(): Promise<void> {
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = styleUrl;
	return new Promise((resolve, reject) => {
		link.onload = () => resolve();
		link.onerror = () => reject(new Error('The style of the map could not be fetched.'));
		document.head.append(link);
	});
}

/** The areas without a figure. */
function markAbsent(map: MapLibre, { codes, fills }: MapView['paint']): void {
	markAreas(map, { absent: codes.filter((_, at) => fills[at] === 'absent') });
}

/** Resolves when what has been changed now is on the screen. */
async function seen(map: MapLibre): Promise<void> {
	await map.once('render');
	await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
}

/** All but the colours of the areas. Resolves when the places to be shown are on the map as well. */
async function draw(map: MapLibre, view: MapView, before: MapView | undefined): Promise<void> {
	markAreas(map, {
		hovered: view.hovered ? [view.hovered] : [],
		selected: view.selected ? [view.selected.code] : []
	});
	moveTo(map, view, before);
	await showPoints(map, view.points);
}

function listen(map: MapLibre, { onselect, onhover }: MapEvents): void {
	const areaAt = (point: { x: number; y: number }) =>
		map.queryRenderedFeatures([point.x, point.y], { layers: ['fill'] })[0]?.properties as
			| { code: string; name: string }
			| undefined;
	map.on('click', ({ point }) => {
		if (!isOnPlace(map, point)) onselect(areaAt(point)?.code);
	});
	let pointed: string | undefined;
	const tell = (area: Parameters<typeof onhover>[0]) => {
		pointed = area?.code;
		onhover(area);
	};
	const point = (area: Parameters<typeof onhover>[0]) => {
		// The pointer moves over one area many times.
		if (area?.code !== pointed) tell(area);
	};
	map.on('mousemove', (event) => point(areaAt(event.point)));
	map.on('mouseout', () => point(undefined));
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
		tell(area && { code: area.code, name: area.name, isAimed: true });
	};
	map.on('moveend', () => {
		if (canvas.matches(':focus-visible')) aim();
	});
	canvas.addEventListener('focus', () => {
		if (canvas.matches(':focus-visible')) aim();
	});
	canvas.addEventListener('blur', () => tell(undefined));
}
