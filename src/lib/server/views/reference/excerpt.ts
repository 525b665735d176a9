import { counted } from '../../../releases/change-log/diff.ts';

const MOST_ITEMS = 2;
const LONGEST_TEXT = 110;
/** Two or three screens: the description of the API, all names and few lists, would fill sixty pages of paper. */
const MOST_LINES = 150;

/**
 * An answer cut down to what shows its shape: of a long list the first two and how many more, of a long text its
 * beginning, and of what is long all the same the first lines. Every value left is the answer's own. Written as JSON is,
 * but for the cuts, which say so with “…”.
 */
export function jsonExcerpt(body: unknown): string {
	const lines = JSON.stringify(shortened(body), null, 2).replace(/"(… [\d,]+ more)"/g, '$1');
	return firstOf(lines.split('\n'), MOST_LINES, 'more line', 'more lines');
}

function shortened(part: unknown): unknown {
	if (typeof part === 'string') {
		return part.length > LONGEST_TEXT ? `${part.slice(0, LONGEST_TEXT)}…` : part;
	}
	if (Array.isArray(part)) {
		// Pairs and boxes of numbers are one thing, not a list.
		const isPoint = part.length <= 4 && part.every((item) => typeof item === 'number');
		if (isPoint || part.length <= MOST_ITEMS) return part.map(shortened);
		const more = (part.length - MOST_ITEMS).toLocaleString('en-GB');
		return [...part.slice(0, MOST_ITEMS).map(shortened), `… ${more} more`];
	}
	if (part === null || typeof part !== 'object') return part;
	return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shortened(value)]));
}

const MOST_ROWS = 3;

/** The first lines of a table as text, and how many more there are. */
export const textExcerpt = (text: string): string =>
	firstOf(text.trimEnd().split('\r\n'), MOST_ROWS, 'more', 'more');

function firstOf(lines: readonly string[], most: number, one: string, many: string): string {
	const left = lines.length - most;
	return [...lines.slice(0, most), ...(left > 0 ? [`… ${counted(left, one, many)}`] : [])].join('\n');
}
