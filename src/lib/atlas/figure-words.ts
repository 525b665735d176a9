import { absenceWords } from './absence-words.ts';
import { statusEntries } from './absence.ts';
import type { Figure } from './figure.ts';
import { formatNumber } from './format.ts';
import type { NumberFormat } from './format.ts';
import { measureOf } from './measures.ts';

/** A figure as a page writes it: a number, or the reason there is none. */
export interface FigureText {
	text: string;
	/** A reason rather than a number: set quieter, and never compared. */
	isAbsent: boolean;
}

/** The smallest number each format can show; below it, "0.0" would say none where there is some. */
const smallestShown: Partial<Record<NumberFormat, number>> = { posts: 0.05, score: 0.05, rate: 0.005 };

/**
 * "0.35", "23%", "none recorded", "made no return". Nought posts read "none recorded", for posts may be hosted where
 * no return counts them; nought per cent and nought sites are plain numbers. No figure at all reads "not collected".
 */
export function figureText(figure: Pick<Figure, 'measure' | 'status' | 'value'> | undefined): FigureText {
	if (!figure) return absent('not-collected');
	const { measure, status, value } = figure;
	if (value === null) return absent(status, measure);
	const { format, theme } = measureOf(measure);
	if (status === 'zero' && theme === 'provision' && (format === 'posts' || format === 'rate'))
		return absent('zero');
	const smallest = smallestShown[format] ?? 0;
	if (value > 0 && value < smallest) {
		return { text: `under ${formatNumber(smallest * 2, format)}`, isAbsent: false };
	}
	const text = formatNumber(value, format).replace('-', '−');
	// A little below nought rounds to nought, which has no sign.
	return { text: /[1-9]/.test(text) ? text : text.replace('−', ''), isAbsent: false };
}

function absent(status: Figure['status'], measure?: Figure['measure']): FigureText {
	const { words } = measure ? absenceWords(measureOf(measure), status) : statusEntries[status];
	return { text: words, isAbsent: true };
}

/** "196 of 203 networks made a return", where some did not; null where all did or none were due. */
export function returnsText({ returned, members }: Pick<Figure, 'returned' | 'members'>): string | null {
	if (returned === null || members === null || returned >= members) return null;
	return `${returned} of ${members} networks made a return`;
}

/** "95% limits 3.10 to 3.77", for a measure that has them and a figure that is a number. */
export function limitsText({
	measure,
	value,
	lower = null,
	upper = null
}: Pick<Figure, 'measure' | 'value' | 'lower' | 'upper'>): string | null {
	const { format, hasLimits } = measureOf(measure);
	if (!hasLimits || value === null || upper === null) return null;
	return `95% limits ${formatNumber(lower ?? 0, format)} to ${formatNumber(upper, format)}`;
}
