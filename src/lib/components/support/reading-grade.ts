/** Syllables of an English word, by its groups of vowels: right for nine words in ten, which is what the measure needs. */
export function syllables(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	if (plain.length <= 3) return plain ? 1 : 0;
	const groups = plain
		.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
		.replace(/^y/, '')
		.match(/[aeiouy]{1,2}/g);
	return Math.max(1, groups?.length ?? 1);
}

/**
 * Flesch-Kincaid grade of a text: the years of (American) schooling it asks for; grade 4 to 6 is an age of 9 to 11.
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975).
 */
export function readingGrade(text: string): number {
	const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => /[a-z]/i.test(part));
	const words = text.match(/[A-Za-z’']+/g) ?? [];
	if (words.length === 0) return 0;
	const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
