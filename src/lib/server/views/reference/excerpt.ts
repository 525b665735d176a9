const MOST_ITEMS = 2;
const LONGEST_TEXT = 110;

/**
 * An answer cut down to what shows its shape: of a long list the first two and how many more, of a long text its
 * beginning. Every value left is the answer's own. Written as JSON is, but for the cuts, which say so with “…”.
 */
export function jsonExcerpt(body: unknown): string {
	return JSON.stringify(shortened(body), null, 2).replace(/"(… [\d,]+ more)"/g, '$1');
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

const MOST_LINES = 3;

/** The first lines of a table as text, and how many more there are. */
export function textExcerpt(text: string): string {
	const lines = text.trimEnd().split('\r\n');
	const more = lines.length - MOST_LINES;
	return [
		...lines.slice(0, MOST_LINES),
		...(more > 0 ? [`… ${more.toLocaleString('en-GB')} more`] : [])
	].join('\n');
}
