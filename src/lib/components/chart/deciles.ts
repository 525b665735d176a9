import { max, scaleLinear } from 'd3';
import { formatPercent } from '../../atlas/format.ts';

export interface DecileRow {
	/** 1 is the most deprived tenth of England. */
	decile: number;
	/** Per cent of the area's people, and of London's. */
	share: number;
	londonShare: number;
}

export interface DecileBar {
	decile: number;
	/** Left edge and width of the bar, and its middle, in per cent of the chart. */
	xPercent: number;
	widthPercent: number;
	middlePercent: number;
	y: number;
	height: number;
	/** Where London’s share stands. */
	londonY: number;
	/** Base line of the number, clear of London’s mark. */
	textY: number;
	text: string;
}

const TOP = 22;
/** Pixels: the number’s height, and what is left free under it. */
const TEXT_HEIGHT = 12;
const CLEAR = 6;
/** Of each tenth of the width, how much the bar takes. */
const BAR_PART = 0.72;

/** Ten bars over the width of the chart and `height` pixels, from the most deprived tenth on the left. */
export function layoutDeciles(rows: readonly DecileRow[], height: number): DecileBar[] {
	const highest = max(rows, ({ share, londonShare }) => Math.max(share, londonShare)) || 1;
	const y = scaleLinear([0, highest], [height, TOP]);
	const step = 100 / Math.max(1, rows.length);
	return rows.map(({ decile, share, londonShare }, at) => ({
		decile,
		xPercent: round((at + (1 - BAR_PART) / 2) * step),
		widthPercent: round(step * BAR_PART),
		middlePercent: round((at + 0.5) * step),
		y: round(y(share)),
		height: round(height - y(share)),
		londonY: round(y(londonShare)),
		textY: round(textBaseline(y(share), y(londonShare))),
		text: formatPercent(share)
	}));
}

/** On the bar, or on London’s mark where that would cross the number. */
function textBaseline(barY: number, londonY: number): number {
	const isCrossed = londonY < barY + 2 && londonY > barY - TEXT_HEIGHT - CLEAR;
	return (isCrossed ? londonY : barY) - CLEAR;
}

const round = (value: number): number => Math.round(value * 100) / 100;
