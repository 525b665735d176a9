import type { Map as MapLibre } from 'maplibre-gl';
import { absence, pointColours } from '$lib/atlas/palette';
import type { Scheme } from '$lib/atlas/palette';
import type { PointLayer } from '$lib/url/gaps';
import { pointMarks } from '../point-marks';

const HATCH = 8;
const ICON = 36;
const RATIO = 2;

function drawing(size: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser cannot draw on a canvas.');
	draw(pen);
	return pen.getImageData(0, 0, size, size);
}

function putImage(map: MapLibre, id: string, image: ImageData): void {
	if (map.hasImage(id)) map.updateImage(id, image);
	else map.addImage(id, image, { pixelRatio: RATIO });
}

/** The hatch of absence and the marks of places, in the colours of the scheme. */
export function drawIcons(map: MapLibre, scheme: Scheme): void {
	putImage(map, 'hatch', hatch(scheme));
	for (const layer of Object.keys(pointMarks) as PointLayer[]) putImage(map, layer, mark(layer, scheme));
}

function hatch(scheme: Scheme): ImageData {
	const size = HATCH * RATIO;
	return drawing(size, (pen) => {
		pen.fillStyle = absence[scheme].fill;
		pen.fillRect(0, 0, size, size);
		pen.strokeStyle = absence[scheme].hatch;
		pen.lineWidth = 1.5 * RATIO;
		for (const offset of [-size, 0, size]) {
			pen.beginPath();
			pen.moveTo(offset - 2, size + 2);
			pen.lineTo(offset + size + 2, -2);
			pen.stroke();
		}
	});
}

function mark(layer: PointLayer, scheme: Scheme): ImageData {
	const { shape, letter } = pointMarks[layer];
	const middle = ICON / 2;
	return drawing(ICON, (pen) => {
		pen.fillStyle = pointColours[scheme][layer];
		pen.strokeStyle = scheme === 'light' ? '#ffffff' : '#0e1316';
		pen.lineWidth = 3;
		pen.beginPath();
		if (shape === 'circle') pen.arc(middle, middle, middle - 3, 0, 2 * Math.PI);
		else if (shape === 'square') pen.rect(4, 4, ICON - 8, ICON - 8);
		else {
			pen.moveTo(middle, 1);
			pen.lineTo(ICON - 1, middle);
			pen.lineTo(middle, ICON - 1);
			pen.lineTo(1, middle);
			pen.closePath();
		}
		pen.fill();
		pen.stroke();
		pen.fillStyle = pen.strokeStyle;
		pen.font = `700 ${ICON / 2}px sans-serif`;
		pen.textAlign = 'center';
		pen.textBaseline = 'middle';
		pen.fillText(letter, middle, middle + 1);
	});
}
