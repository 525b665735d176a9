const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/**
 * What a person typed, as a full-text query in which every word must begin a word of the text. Punctuation is nothing to
 * the index, so nothing typed can be an instruction to it. Null when there are no words.
 */
export function searchMatch(text: string): string | null {
	const words =
		text
			.slice(0, 200)
			.normalize('NFKD')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length === 0) return null;
	return words
		.slice(0, MAX_WORDS)
		.map((word) => `"${word.slice(0, MAX_WORD_LENGTH)}"*`)
		.join(' ');
}
