/**
 * The shapes of a UK postcode as Royal Mail assigns letters: outward A9, A99, AA9, AA99, A9A or AA9A, then a digit
 * and two letters. Shape only: whether a postcode is in use is for the postcode table to say.
 * (Ministry of Defence and Girobank codes, BFPO and GIR 0AA, are nobody's home in London and are left out.)
 */
const OUTWARD = '(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]))';
const FULL_POSTCODE = new RegExp(`^(${OUTWARD})(\\d[ABD-HJLNP-UW-Z]{2})$`);
const START_OF_POSTCODE = new RegExp(`^${OUTWARD}(?:\\d[ABD-HJLNP-UW-Z]{0,2})?$`);
/** What people and word processors put between and around the halves; in an address a space is often written “+”. */
const SEPARATORS = /[\s.,+\-\u2010-\u2015\u200B\u2060]+/gu;
/** A postcode with any number of stray spaces a person would type; longer text is not looked at. */
const LONGEST_TEXT = 40;

/** The first letters of every postcode in Greater London (the ones at its rim are shared with its neighbours). */
const LONDON_AREAS: ReadonlySet<string> = new Set(
	'BR CR DA E EC EN HA IG KT N NW RM SE SM SW TN TW UB W WC WD'.split(' ')
);

function squeezed(text: string): string {
	return text.length > LONGEST_TEXT ? '' : text.replace(SEPARATORS, '').toUpperCase();
}

/** "se1  7pb" as "SE1 7PB"; null for anything not shaped like one full UK postcode. */
export function normalisePostcode(text: string): string | null {
	const halves = FULL_POSTCODE.exec(squeezed(text));
	return halves ? `${halves[1]} ${halves[2]}` : null;
}

/** The half before the space ("SE1"), of a full postcode however written; null if it is not one. */
export function outwardCode(text: string): string | null {
	return normalisePostcode(text)?.split(' ')[0] ?? null;
}

/** The letters a full postcode starts with ("SE"); null if it is not one. */
export function postcodeArea(text: string): string | null {
	return /^[A-Z]+/.exec(outwardCode(text) ?? '')?.[0] ?? null;
}

/** Does search text look like a postcode or the start of one ("SE1", "se1 7"), rather than a name? */
export function isLikelyPostcode(text: string): boolean {
	return START_OF_POSTCODE.test(squeezed(text));
}

/**
 * Is this a full postcode that cannot be in Greater London, whatever the table says? Then the answer is "outside
 * London", not "not found".
 */
export function isOutsideLondonShape(text: string): boolean {
	const area = postcodeArea(text);
	return area !== null && !LONDON_AREAS.has(area);
}
