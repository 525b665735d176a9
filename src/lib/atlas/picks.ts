/** One of a few words for each of many areas: the words once, and a letter an area. */
export interface Picks {
	words: string[];
	/** In the order of the areas; a gap for an area without a word. */
	letters: string;
}

const GAP = ' ';
/** Letters that need no escape in JSON or in a page, and take two bytes: Ā and on. */
const FIRST_LETTER = 0x100;

/** A page that colours 33,755 areas is a twentieth as long so as with a code and a colour for each. */
export function packPicks(picked: readonly (string | undefined)[]): Picks {
	const letterOf = new Map<string, string>();
	const letters = picked.map((word) => {
		if (word === undefined) return GAP;
		const letter = letterOf.get(word) ?? String.fromCharCode(FIRST_LETTER + letterOf.size);
		letterOf.set(word, letter);
		return letter;
	});
	return { words: [...letterOf.keys()], letters: letters.join('') };
}

/** How many areas have a word. */
export const countPicked = ({ letters }: Picks): number => letters.replaceAll(GAP, '').length;

/** The areas that have a word, and the words, in step. */
export function unpackPicks(
	areas: readonly string[],
	{ words, letters }: Picks
): { codes: string[]; picked: string[] } {
	const codes = areas.filter((_, at) => letters[at] !== GAP);
	const picked = [...letters.replaceAll(GAP, '')].map(
		(letter) => words[letter.charCodeAt(0) - FIRST_LETTER] ?? ''
	);
	return { codes, picked };
}
