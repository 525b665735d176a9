import type { MeasureId } from './measures.ts';
import type { SourceId } from './sources.ts';
import type { Status } from './absence.ts';

/** One number about one place at one time: the row every page, map, download and API answer is made of. */
export interface Figure {
	measure: MeasureId;
	/** Area code: GSS for boroughs and LSOAs, NHS codes for the rest. */
	area: string;
	/** ISO date the figure stands for, such as "2026-06-30". */
	period: string;
	status: Status;
	/** Null unless status is "value" or "zero". In the measure's unit. */
	value: number | null;
	/** What was counted, and out of how many; null where the figure is not a ratio of counts. */
	numerator: number | null;
	denominator: number | null;
	/** 95% confidence limits, in the measure's unit, for measures that have them; null where a limit has no value. */
	lower?: number | null;
	upper?: number | null;
	/** For a figure summed over networks: how many of them made a return, out of how many. */
	returned: number | null;
	members: number | null;
	source: SourceId;
}

export interface NamedFigure extends Figure {
	name: string;
}

/** As much of a figure as ranking, classing and colouring take: a view of every small area is thousands of these. */
export type AreaValue = Pick<NamedFigure, 'area' | 'name' | 'status' | 'value'>;
