import type { Figure } from '../../atlas/figure.ts';
import { figureText } from '../../atlas/figure-words.ts';
import { formatNumber } from '../../atlas/format.ts';
import { formatPeriod } from '../../atlas/periods.ts';

export interface Quarter {
	period: string;
	/** Null where no network made a return. */
	value: number | null;
	text: string;
	isAbsent: boolean;
	/** Networks heard from; null where that is not held. */
	returned: number | null;
}

export function quarters(history: readonly Figure[]): Quarter[] {
	return history.map((figure) => ({
		period: figure.period,
		value: figure.value,
		...figureText(figure),
		returned: figure.returned
	}));
}

/** "Posts went from 1.5 (June 2020) to 3.9 (September 2022); in June 2026 there were 1.5". */
export function historyFinding(all: readonly Quarter[]): string {
	const known = all.filter(({ value }) => value !== null);
	const first = known.at(0);
	const last = known.at(-1);
	if (!first || !last) return 'No quarter held has a workforce return';
	const now = formatPeriod(last.period, 'month');
	if (known.every(({ value }) => value === 0))
		return `Every return held records no link worker, up to ${now}`;
	const words = ({ value }: Quarter) => (value === 0 ? 'none recorded' : formatNumber(value ?? 0, 'posts'));
	if (first === last) return `${now} is the only quarter held with a return: ${words(last)}`;
	const before = known.filter(({ period }) => period < last.period).at(-1);
	const start = `Link workers: ${words(first)} in ${formatPeriod(first.period, 'month')}`;
	const middle =
		before && before !== first ? `, ${words(before)} in ${formatPeriod(before.period, 'month')}` : '';
	return `${start}${middle}, ${words(last)} in ${now}`;
}

/** How many networks each end of the record heard from: early growth is partly better reporting. */
export function returnsNote(all: readonly Quarter[]): string | null {
	const heard = all.filter(({ returned }) => returned !== null);
	const first = heard.at(0);
	const last = heard.at(-1);
	if (!first || !last || first === last || (last.returned ?? 0) < 2) return null;
	const networks =
		first.returned === 0 ? 'No network' : first.returned === 1 ? '1 network' : `${first.returned} networks`;
	return `${networks} made a return in ${formatPeriod(first.period, 'month')} and ${last.returned} in ${formatPeriod(last.period, 'month')}, so early growth is partly better reporting.`;
}
