import iconv from 'iconv-lite';

/** Replacement characters, controls and zero-width marks: never part of a name. */
const strayCharacters = /[\uFFFD\p{Cc}\u200B-\u200F\u2060\uFEFF\u00AD]/gu;
const sound = /^([\x21-\x7E]+( [\x21-\x7E]+)*)?$/;
/** UTF-8 read as Windows-1252 shows as one of these pairs ("Ã©" for é, "â€™" for an apostrophe). */
const mojibake = /[ÃÂ][\u0080-\u00BF]|â€|â„/;

/** One line of clean text: mojibake undone, stray bytes dropped, every run of spaces made one. */
export function cleanText(raw: string): string {
	if (sound.test(raw)) return raw;
	return undoMojibake(raw).replace(/\s+/gu, ' ').replace(strayCharacters, '').replace(/ {2,}/g, ' ').trim();
}

/** The same, keeping line breaks: for notes written in paragraphs. */
export function cleanProse(raw: string): string {
	return raw
		.split(/\r\n|\r|\n/)
		.map(cleanText)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function undoMojibake(raw: string): string {
	if (!mojibake.test(raw)) return raw;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(iconv.encode(raw, 'win1252'));
	} catch {
		return raw;
	}
}

/** "LONDON" -> "London", "EAST HAM" -> "East Ham"; text with any small letter is left alone. */
export function easeCapitals(name: string): string {
	if (/\p{Ll}/u.test(name)) return name;
	return name.toLowerCase().replace(/(^|[\s\-(/])(\p{Ll})/gu, (_, before: string, letter: string) => {
		return before + letter.toUpperCase();
	});
}

/** An address's lines and stray commas made one line, with repeated parts and its postcode left out. */
export function oneLineAddress(raw: string, postcode: string): string {
	const parts = cleanProse(raw).split(/[\n,]/);
	const kept = parts.map((part) => part.trim()).filter((part) => part !== '' && part !== postcode);
	return [...new Set(kept)].join(', ');
}
