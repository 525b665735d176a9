import type { ReachDrawing } from '../atlas/figure-view.ts';
import { at, el, factAttributes } from './svg.ts';
import type { Markup } from './svg.ts';
import { label } from './pen.ts';
import type { Pen } from './pen.ts';
import type { Block } from './text.ts';

const NUMBER_RADIUS = 10;
/** A number stands beside its place, so that the dots of who is reached stay in sight. */
const BESIDE = 10;

const colours = ({ inks, fillOf }: Pen) => ({
	today: { fill: fillOf('seq-neutral-2') },
	site: { fill: fillOf('seq-neutral-5') },
	reachable: { fill: fillOf('seq-provision-1'), stroke: inks.accent, 'stroke-width': 0.6 },
	reached: { fill: 'none', stroke: inks.accent, 'stroke-linecap': 'round' }
});

function drawNumber(rank: number, { inks }: Pen): Markup {
	return el('g', {}, [
		el('circle', { r: NUMBER_RADIUS, fill: inks.ink, stroke: inks.surface, 'stroke-width': 1.25 }),
		label(String(rank), 0, 4.5, { size: 13, weight: 700, fill: inks.surface, anchor: 'middle' })
	]);
}

/** Who reaches advice on foot today, and who would, as AdviceMap draws it: land to scale, numbers always as large. */
export function drawReach(map: ReachDrawing, width: number, pen: Pen): Block {
	const { inks } = pen;
	const colour = colours(pen);
	const scale = width / map.width;
	const outlines = (style: Parameters<typeof el>[1]) =>
		el(
			'g',
			style,
			map.boroughs.map((d) => el('path', { d }))
		);
	const land = at(
		0,
		0,
		[
			outlines({ fill: inks.surfaceQuiet }),
			...map.sites.map(({ x, y }) => el('circle', { cx: x, cy: y, r: map.reach, ...colour.reachable })),
			...map.today.map(({ x, y }) => el('circle', { cx: x, cy: y, r: map.reach, ...colour.today })),
			el('path', { d: map.newlyReached, 'stroke-width': 1, ...colour.reached }),
			outlines({ fill: 'none', stroke: inks.line, 'stroke-width': 0.6, 'stroke-linejoin': 'round' }),
			...map.today.map(({ x, y }) =>
				el('path', { d: `M${x} ${y}m-2-2h4v4h-4z`, 'data-today': '', ...colour.site })
			),
			...map.sites.map(({ rank, name, x, y, facts }) =>
				el('circle', { cx: x, cy: y, r: 2, fill: inks.ink, 'data-rank': rank, ...factAttributes(facts) }, [
					el('title', {}, `${rank}: ${name}`)
				])
			)
		],
		scale
	);
	const numbers = map.sites.map(({ rank, x, y }) =>
		at(x * scale + BESIDE, y * scale - BESIDE, [drawNumber(rank, pen)])
	);
	return { markup: el('g', {}, [land, ...numbers]), height: map.height * scale };
}

/** What each mark of the map means: its swatch, 26 by 20, and the words. */
export function reachKey(minutes: number, pen: Pen): { swatch: Markup; words: string }[] {
	const colour = colours(pen);
	const dots = 'M8 7h0M12 5h0M17 6h0M10 11h0M15 10h0M18 13h0M13 15h0';
	const ring = { cx: 13, cy: 10, r: 9.5 };
	return [
		{ swatch: at(13, 10, [drawNumber(1, pen)], 0.9), words: 'new session, in order' },
		{
			swatch: el('g', {}, [
				el('circle', { ...ring, ...colour.reachable }),
				el('path', { d: dots, 'stroke-width': 2, ...colour.reached })
			]),
			words: `newly within ${minutes} minutes: each dot is a postcode or a few`
		},
		{
			swatch: el('g', {}, [
				el('circle', { ...ring, ...colour.today }),
				el('path', { d: 'M11 8h4v4h-4z', ...colour.site })
			]),
			words: `within ${minutes} minutes of advice today`
		}
	];
}
