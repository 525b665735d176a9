import { isGap } from '../../atlas/programme-history.ts';

export interface SparkPoint {
	/** Last day of the quarter. */
	period: string;
	/** Null where no network made a return. */
	value: number | null;
}

export interface SparkLayout {
	/** Each an unbroken run of quarters. */
	lines: string[];
	/** A quarter with no neighbour to be joined to. */
	dots: { x: number; y: number }[];
	/** The newest quarter with a figure. */
	last: { x: number; y: number } | undefined;
	/** Stretches for which no quarter is held. */
	gaps: { x: number; width: number }[];
}

const INSET = 3;

/**
 * A tiny chart of posts by quarter. Time is to scale; nought is at the bottom and the top is `highest`. No line crosses
 * a stretch for which no quarter is held, nor a quarter in which nobody made a return.
 */
export function layoutSparkline(
	points: readonly SparkPoint[],
	{ width, height, highest }: { width: number; height: number; highest: number }
): SparkLayout {
	const [first, final] = [points.at(0)?.period ?? '', points.at(-1)?.period ?? ''];
	const span = Math.max(1, Date.parse(final) - Date.parse(first));
	const x = (period: string) =>
		round(INSET + ((Date.parse(period) - Date.parse(first)) / span) * (width - 2 * INSET));
	const y = (value: number) => round(height - INSET - (value / (highest || 1)) * (height - 2 * INSET));
	const runs = runsOf(points).map((run) => run.map(({ period, value }) => ({ x: x(period), y: y(value) })));
	const last = points.findLast(({ value }) => value !== null);
	return {
		lines: runs
			.filter((run) => run.length > 1)
			.map((run) => `M${run.map((point) => `${point.x} ${point.y}`).join('L')}`),
		dots: runs.flatMap((run) => (run.length === 1 ? run : [])),
		last: last && { x: x(last.period), y: y(last.value ?? 0) },
		gaps: points.flatMap(({ period }, at) => {
			const next = points[at + 1];
			return next && isGap(period, next.period)
				? { x: x(period), width: round(x(next.period) - x(period)) }
				: [];
		})
	};
}

function runsOf(points: readonly SparkPoint[]): { period: string; value: number }[][] {
	const runs: { period: string; value: number }[][] = [];
	let before: SparkPoint | undefined;
	for (const { period, value } of points) {
		if (value !== null) {
			const follows = before && before.value !== null && !isGap(before.period, period);
			if (follows) runs.at(-1)?.push({ period, value });
			else runs.push([{ period, value }]);
		}
		before = { period, value };
	}
	return runs;
}

const round = (value: number): number => Math.round(value * 10) / 10;
