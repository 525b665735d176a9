import { hasNumber } from './absence.ts';
import { alphabetical } from './alphabetical.ts';
import type { AreaValue } from './figure.ts';
import type { Direction } from './measure-type.ts';

/** "Worst first" for each direction: least provision, most need. Counts of people have no worse end: largest first. */
export function worstIsHighest(direction: Direction): boolean {
	return direction !== 'more-provision';
}

export interface Ranked<F> {
	figure: F;
	/** 1 for the worst; figures that are the same share a rank. */
	rank: number;
}

/**
 * Figures with a number, worst first. Of equal figures the place in greater need comes first, then by name, so that
 * the order never depends on chance; they share a rank.
 */
export function rankWorstFirst<F extends AreaValue>(
	figures: readonly F[],
	direction: Direction,
	needOf: (area: string) => number = () => 0
): Ranked<F>[] {
	const sign = worstIsHighest(direction) ? -1 : 1;
	const valueOf = (figure: F) => figure.value ?? 0;
	const sorted = figures
		.filter((figure) => hasNumber(figure.status))
		.sort(
			(a, b) =>
				sign * (valueOf(a) - valueOf(b)) ||
				needOf(b.area) - needOf(a.area) ||
				alphabetical.compare(a.name, b.name)
		);
	let rank = 0;
	return sorted.map((figure, at) => {
		const before = sorted[at - 1];
		if (!before || valueOf(before) !== valueOf(figure)) rank = at + 1;
		return { figure, rank };
	});
}
