import { kebab } from './names.ts';
import type { AreaType } from './area-types.ts';
import type { MeasureId } from './measures.ts';

/** What a file of figures holds. */
export interface FileContents {
	measures: readonly MeasureId[];
	areas: AreaType;
	/** Dates of the figures inside. */
	periods: Iterable<string>;
	/** What was asked for, said when the dates are several or none: "all", "latest". */
	askedPeriod: string;
	/** Name of the area they lie within: "London", "Hackney". */
	place: string;
	/** "csv", without the dot. */
	suffix: string;
}

const MOST_NAMED = 3;

/**
 * A name that says what is inside, the same for every format: "link-worker-rate_pcn_2026-06-30_london.csv". Only
 * letters, figures, hyphens, underscores and dots, so that it stands in any header and on any disk as it is.
 */
export function fileName({ measures, areas, periods, askedPeriod, place, suffix }: FileContents): string {
	const what = measures.length > MOST_NAMED ? `${measures.length}-measures` : measures.join('-and-');
	const dates = [...new Set(periods)];
	const when = dates.length === 1 ? dates[0] : askedPeriod;
	return `${what}_${areas}_${when}_${kebab(place)}.${suffix}`;
}
