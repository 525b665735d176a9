import type { Drawing } from '../atlas/figure-view.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';
import { drawBeforeAfter } from './before-after.ts';
import { drawBenchmarks } from './benchmarks.ts';
import { drawDeciles } from './deciles.ts';
import { drawGains } from './gains.ts';
import { drawHistory } from './history.ts';
import { drawLorenz } from './lorenz.ts';
import { drawMap } from './map.ts';
import { drawPlace } from './place.ts';
import { drawReach } from './reach.ts';
import { drawReceived } from './received.ts';
import { drawDecileColumns, drawHistoryLines } from './several.ts';
import { drawShares } from './shares.ts';
import { drawSteps } from './steps.ts';
import { drawTable } from './table.ts';
import { drawTiles } from './tiles.ts';

/** The drawing of a figure, as wide as asked, its top left corner at nought. */
export function draw(drawing: Drawing, width: number, pen: Pen): Block {
	switch (drawing.kind) {
		case 'map':
			return drawMap(drawing, width, pen);
		case 'place':
			return drawPlace(drawing, width, pen);
		case 'tiles':
			return drawTiles(drawing, width, pen);
		case 'history':
			return drawHistory(drawing, width, pen);
		case 'deciles':
			return drawDeciles(drawing, width, pen);
		case 'received':
			return drawReceived(drawing, width, pen);
		case 'lorenz':
			return drawLorenz(drawing, width, pen);
		case 'before-after':
			return drawBeforeAfter(drawing, width, pen);
		case 'shares':
			return drawShares(drawing, width, pen);
		case 'reach':
			return drawReach(drawing, width, pen);
		case 'gains':
			return drawGains(drawing, width, pen);
		case 'benchmarks':
			return drawBenchmarks(drawing, width, pen);
		case 'table':
			return drawTable(drawing, width, pen);
		case 'steps':
			return drawSteps(drawing, width, pen);
		case 'decile-columns':
			return drawDecileColumns(drawing, width, pen);
		case 'history-lines':
			return drawHistoryLines(drawing, width, pen);
	}
}
