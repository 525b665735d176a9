const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/** Said between the words that matter; asked for only when there are no others. */
const smallWords = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'near', 'of', 'on', 'the', 'to', 'with']);
/** Written both ways in names. */
const sameWord: Readonly<Record<string, string>> = { saint: 'st', st: 'saint', rd: 'road', center: 'centre' };

/** The words of what a person typed, as the index has words; small words only where there are no others. */
export function searchWords(text: string): string[] {
	const all = (
		text
			.slice(0, 200)
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).map((word) => word.slice(0, MAX_WORD_LENGTH).toLowerCase());
	const words = all.filter((word) => !smallWords.has(word));
	return (words.length > 0 ? words : all).slice(0, MAX_WORDS);
}

/**
 * What a person typed, as a full-text query in which every word must begin a word of the text, or be a word of it when
 * only whole ones are asked for. Punctuation is nothing to the index, so nothing typed can be an instruction to it. Null
 * when there are no words.
 */
export function searchMatch(text: string, { whole = false } = {}): string | null {
	const end = whole ? '' : '*';
	const words = searchWords(text).map((word) => {
		const other = sameWord[word];
		return other ? `("${word}"${end} OR "${other}"${end})` : `"${word}"${end}`;
	});
	return words.length === 0 ? null : words.join(' AND ');
}
