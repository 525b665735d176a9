import type { BenchmarkRow, BenchmarksDrawing } from '../atlas/figure-view.ts';
import { benchmarkMarks } from '../components/chart/benchmark-marks.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import { wrap } from './text.ts';
import type { Block } from './text.ts';

const KEY_HEIGHT = 44;
/** From this width on, lines stand in two columns, as on the page. */
const WIDE = 900;
const COLUMN_GAP = 64;
const ROW_GAP = 22;
const NAME_LINE = 21;
const LINE = 26;
const ENDS = 20;
/** Marks at either end of a line stand within the picture. */
const INSET = 8;

type Mark = keyof typeof benchmarkMarks;

/** As BenchmarkMark draws it. */
function drawMark(kind: Mark, { inks }: Pen): Markup {
	const isHollow = kind === 'similar' || kind === 'board';
	return el('path', {
		d: benchmarkMarks[kind],
		fill: kind === 'own' ? inks.accent : isHollow ? inks.surface : inks.ink,
		stroke: isHollow ? inks.ink : inks.surface,
		'stroke-width': kind === 'london' ? 2 : 1.5,
		'paint-order': 'stroke'
	});
}

/** One measure as BenchmarkLine draws it; its name takes so many lines. */
function drawRow(
	row: BenchmarkRow,
	name: string,
	nameLines: readonly string[],
	width: number,
	pen: Pen
): Markup {
	const { inks, fillOf } = pen;
	const x = (percent: number) => INSET + (percent / 100) * (width - 2 * INSET);
	const text = { size: 16, weight: 400 as const, fill: inks.ink };
	const quiet = { size: 14, weight: 400 as const, fill: inks.inkQuiet };
	const bottom = nameLines.length * NAME_LINE;
	const middle = bottom + LINE / 2;
	const mark = (kind: Mark, percent: number, said: string, facts: Parameters<typeof factAttributes>[0]) =>
		el('g', { transform: `translate(${x(percent).toFixed(2)} ${middle})`, ...factAttributes(facts) }, [
			el('title', {}, said),
			drawMark(kind, pen)
		]);
	return el('g', {}, [
		...nameLines.map((line, index) => label(line, 0, 16 + index * NAME_LINE, text)),
		label(row.own.text, width, bottom - 5, {
			...(row.own.isAbsent ? { ...text, fill: inks.inkQuiet } : { ...text, weight: 600 as const }),
			anchor: 'end'
		}),
		el('rect', {
			x: x(0),
			y: middle - 1,
			width: x(100) - x(0),
			height: 2,
			fill: inks.line,
			...factAttributes(row.lineFacts)
		}),
		el('rect', {
			x: x(row.middleHalf.from),
			y: middle - 4,
			width: x(row.middleHalf.width) - x(0),
			height: 8,
			fill: fillOf('seq-neutral-2')
		}),
		...row.marks.flatMap(({ key, label: words, text: figure, at: percent, facts }) =>
			percent === null ? [] : [mark(key, percent, `${words}: ${figure}`, facts)]
		),
		...(row.ownAt === null
			? [el('g', factAttributes(row.facts), [el('title', {}, `${name}: ${row.own.text}`)])]
			: [mark('own', row.ownAt, `${name}: ${row.own.text}`, row.facts)]),
		label(row.lowest, 0, bottom + LINE + 14, quiet),
		label(row.highest, width, bottom + LINE + 14, { ...quiet, anchor: 'end' })
	]);
}

/** An area among all of its kind, a line a measure, as BenchmarkLines draws it. */
export function drawBenchmarks({ name, rows, marks }: BenchmarksDrawing, width: number, pen: Pen): Block {
	const columns = width >= WIDE ? 2 : 1;
	const across = (width - COLUMN_GAP * (columns - 1)) / columns;
	const style = { size: 16, weight: 400 as const };
	const linesOf = (row: BenchmarkRow) => {
		const room = across - pen.measure(row.own.text, { ...style, weight: 600 }) - 16;
		return wrap(row.name, room, style, pen.measure);
	};
	const keyed = drawKey([{ key: 'own', label: name }, ...marks], width, pen);
	let y = keyed.height;
	const drawn: Markup[] = [keyed.markup];
	for (let first = 0; first < rows.length; first += columns) {
		const side = rows.slice(first, first + columns).map((row) => ({ row, lines: linesOf(row) }));
		const most = Math.max(...side.map(({ lines }) => lines.length));
		for (const [column, { row, lines }] of side.entries()) {
			const top = y + (most - lines.length) * NAME_LINE;
			drawn.push(at(column * (across + COLUMN_GAP), top, [drawRow(row, name, lines, across, pen)]));
		}
		y += most * NAME_LINE + LINE + ENDS + ROW_GAP;
	}
	return { markup: el('g', {}, drawn), height: y - ROW_GAP };
}

/** What each mark means, side by side for as long as they fit. */
function drawKey(marks: readonly { key: Mark; label: string }[], width: number, pen: Pen): Block {
	const style = { size: 15, weight: 400 as const, fill: pen.inks.inkQuiet };
	let [x, y] = [0, 0];
	const drawn = marks.map(({ key, label: words }) => {
		const wide = 28 + pen.measure(words, style) + 28;
		if (x > 0 && x + wide > width) [x, y] = [0, y + 28];
		const one = at(x, y, [at(10, 10, [drawMark(key, pen)]), label(words, 28, 15, style)]);
		x += wide;
		return one;
	});
	return { markup: el('g', {}, drawn), height: y + KEY_HEIGHT };
}
