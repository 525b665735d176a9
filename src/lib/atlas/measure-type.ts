import type { Status, StatusEntry } from './absence.ts';
import type { AreaType } from './area-types.ts';
import type { NumberFormat } from './format.ts';
import type { PeriodPrecision } from './periods.ts';
import type { SourceId } from './sources.ts';

export const themes = ['provision', 'programme', 'access', 'need', 'people'] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Record<Theme, string> = {
	provision: 'Link workers and other staff',
	programme: 'The borough’s programme',
	access: 'Advice and places',
	need: 'Need',
	people: 'People'
};

/**
 * What a larger number means: better provided for, in greater need, or neither (a count of people).
 * The map's colours, the order of a ranking and the words of a sentence follow from it.
 */
export type Direction = 'more-provision' | 'more-need' | 'less-provision' | 'neutral';

export interface Measure {
	/** Title of a map or a column: "Link workers per 10,000 patients". */
	name: string;
	/** For tight places. */
	shortName: string;
	/** The question a reader brings that this figure answers. */
	question: string;
	/** "posts per 10,000 patients", "%". Follows the number. */
	unit: string;
	/** Who or what the figure is out of; null for a plain count. */
	denominator: string | null;
	/** Who a network’s figure is out of, where that is not who other areas’ are: networks are made of patients, not of land. */
	networkDenominator?: string;
	direction: Direction;
	theme: Theme;
	format: NumberFormat;
	precision: PeriodPrecision;
	areaTypes: readonly AreaType[];
	/** The first is the one a figure names; the others are used with it. */
	sources: readonly [SourceId, ...SourceId[]];
	caveats: readonly string[];
	/** Where this measure's own words for having no number say more than the usual ones of absence.ts. */
	absenceWords?: Partial<Record<Status, Pick<StatusEntry, 'words' | 'predicate' | 'explanation'>>>;
	/** Are its figures given with 95% confidence limits? */
	hasLimits?: true;
	/** Offered in choosers. Parts of another figure (people by decile) are reachable but not offered. */
	listed: boolean;
}
