import { figureText } from '../../../atlas/figure-words.ts';
import type { NamedFigure } from '../../../atlas/figure.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { ScaleKey } from '../../../atlas/map-key.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { hasNumber } from '../../../atlas/absence.ts';
import { tiles } from '../../../atlas/tile-map.ts';
import type { Tile } from '../../../atlas/tile-map.ts';
import { classOf, quantileBreaks } from '../../../geography/breaks.ts';
import type { CoverageMeasure } from '../../../url/coverage.ts';
import { paintMeasure } from '../gaps/paint.ts';

export interface CoverageTile extends Tile {
	name: string;
	href: string;
	/** Class of the palette; "absent" for no figure. */
	fill: string;
	/** On the square: a number, or a word or two for its absence. */
	figure: string;
	/** After the name, for a title and for those who hear it. */
	words: string;
	/** Outside the part of London, or the stage, that is shown. */
	isOutside: boolean;
}

export interface TilePicture {
	tiles: CoverageTile[];
	key: ScaleKey | null;
}

export interface TiledBorough {
	code: string;
	name: string;
	href: string;
	isOutside: boolean;
}

/** Squares coloured by the newest figures of one measure. */
export function paintTiles(
	boroughs: readonly TiledBorough[],
	figures: readonly NamedFigure[],
	show: CoverageMeasure
): TilePicture {
	const { paints, key } = paintMeasure(figures, measureOf(show));
	return { tiles: placed(boroughs, figures, (code) => paints.get(code)?.fill ?? 'absent'), key };
}

const CLASS_COUNT = 5;

/**
 * Squares coloured by the posts of an earlier quarter, in the classes of the newest one, so that a colour means the
 * same at any time.
 */
export function paintQuarter(
	boroughs: readonly TiledBorough[],
	figures: readonly NamedFigure[],
	newest: readonly NamedFigure[]
): TilePicture {
	const breaks = quantileBreaks(
		newest.filter(({ status }) => hasNumber(status)).map(({ value }) => value),
		CLASS_COUNT
	);
	const fills = new Map(
		figures.map(({ area, value }) => [
			area,
			value === null ? 'absent' : `seq-provision-${1 + classOf(value, breaks)}`
		])
	);
	const posts = (value: number) => formatNumber(value, 'posts');
	const classes = Array.from({ length: breaks.length + 1 }, (_, at) => {
		const [least, end] = [breaks[at - 1], breaks[at]];
		const words =
			least === undefined
				? `under ${posts(end ?? 0)}`
				: end === undefined
					? `${posts(least)} or more`
					: `${posts(least)} to under ${posts(end)}`;
		const fill = `seq-provision-${at + 1}`;
		return { fill, words, count: [...fills.values()].filter((one) => one === fill).length };
	});
	const absent = [...fills.values()].filter((fill) => fill === 'absent').length;
	return {
		tiles: placed(boroughs, figures, (code) => fills.get(code) ?? 'absent'),
		key: {
			kind: 'scale',
			classes,
			absences: absent > 0 ? [{ words: 'made no return', count: absent }] : []
		}
	};
}

/** Squares with a name and no figure: which boroughs is not public. */
export function blankTiles(boroughs: readonly TiledBorough[]): TilePicture {
	return { tiles: placed(boroughs, [], () => 'plain-area'), key: null };
}

function placed(
	boroughs: readonly TiledBorough[],
	figures: readonly NamedFigure[],
	fillOf: (code: string) => string
): CoverageTile[] {
	const figureOf = new Map(figures.map((figure) => [figure.area, figure]));
	const boroughOf = new Map(boroughs.map((borough) => [borough.code, borough]));
	return tiles.map((tile) => {
		const borough = boroughOf.get(tile.code);
		if (!borough) throw new Error(`The tile map has a borough the atlas has not: ${tile.code}`);
		const figure = figureOf.get(tile.code);
		const { text } = figureText(figure);
		const isBlank = figures.length === 0;
		const isOutside = borough.isOutside;
		return {
			...tile,
			name: borough.name,
			href: borough.href,
			isOutside,
			fill: isOutside ? 'plain-area' : fillOf(tile.code),
			figure: isBlank || isOutside ? '' : figure?.value === null ? 'no return' : short(text),
			words: isOutside ? 'outside what is shown' : isBlank ? '' : text
		};
	});
}

/** "none recorded" does not fit on a square; a dash would say too little. */
function short(text: string): string {
	return text === 'none recorded' ? 'none' : text.replace(/^under /, '<');
}
