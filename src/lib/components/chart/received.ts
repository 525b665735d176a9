import { noResident } from '../../atlas/fairness-words.ts';
import type { Elsewhere } from '../../atlas/fairness-words.ts';
import { formatNumber, formatPeople } from '../../atlas/format.ts';
import { measureOf } from '../../atlas/measures.ts';
import { tenthEnd } from '../../atlas/tenths.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import type { DecileExperience } from '../../measures/equity.ts';

export interface ReceivedRow {
	decile: number;
	/** Said of the two ends only: "most deprived". */
	end: string;
	/** The figure, or that nobody here lives in such a place. */
	text: string;
	isAbsent: boolean;
	/** That the figure is of nobody who lives in the place: "no resident of Southwark"; empty for the others. */
	remark: string;
	people: string;
	/** Length of the bar, in per cent of the longest place there is. */
	barPercent: number;
}

export interface Received {
	rows: ReceivedRow[];
	/** Where the mean stands on the same scale. */
	meanPercent: number | null;
}

/** Ten rows, most deprived first, with bars on one scale from nought. */
export function layoutReceived(
	measure: MeasureId,
	deciles: readonly DecileExperience[],
	mean: number | null,
	elsewhere: Elsewhere | null = null
): Received {
	const { format } = measureOf(measure);
	const longest = deciles.reduce((most, { value }) => Math.max(most, value ?? 0), mean ?? 0) || 1;
	const percent = (value: number) => Math.round((value / longest) * 1e4) / 100;
	return {
		rows: deciles.map(({ decile, people, value }) => ({
			decile,
			end: tenthEnd(decile),
			text: value === null ? 'nobody' : formatNumber(value, format),
			isAbsent: value === null,
			remark: elsewhere?.deciles.includes(decile) ? noResident(elsewhere) : '',
			people: formatPeople(Math.round(people)),
			barPercent: percent(value ?? 0)
		})),
		meanPercent: mean === null ? null : percent(mean)
	};
}
