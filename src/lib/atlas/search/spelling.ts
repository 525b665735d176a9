/** Words as short as this are too like too many others to be put right. */
const SHORTEST = 4;
/** From this many letters on, two slips are forgiven. */
const LONG = 7;

/**
 * Fewest slips that make one word of another: a letter left out, put in, mistaken, or two changed about (optimal string
 * alignment, Damerau 1964). Stops counting past `limit`, and gives limit + 1.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let slips = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
			row.push(slips);
		}
		if (Math.min(...row) > limit) return limit + 1;
		[before, previous] = [previous, row];
	}
	return previous[b.length] ?? limit + 1;
}

export interface KnownWord {
	word: string;
	/** How many names it is in. */
	uses: number;
}

/**
 * The known word that was probably meant: the one fewest slips away, then with the same first letter, then in most
 * names. Null when none is near, and for numbers.
 */
export function wordMeant(typed: string, known: readonly KnownWord[]): string | null {
	if (typed.length < SHORTEST || /\d/.test(typed)) return null;
	let limit = typed.length < LONG ? 1 : 2;
	let best: KnownWord | null = null;
	for (const candidate of known) {
		const slips = slipsBetween(typed, candidate.word, limit);
		if (slips > limit) continue;
		if (best === null || slips < limit || isLikelier(candidate, best, typed)) best = candidate;
		limit = slips;
	}
	return best?.word ?? null;
}

function isLikelier(a: KnownWord, b: KnownWord, typed: string): boolean {
	const starts = ({ word }: KnownWord) => (word[0] === typed[0] ? 1 : 0);
	return starts(a) - starts(b) > 0 || (starts(a) === starts(b) && a.uses > b.uses);
}
