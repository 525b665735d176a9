const SHORTEST = 2;

/**
 * A text without what a visitor typed: each value given, as it is and as an address writes it, becomes "…". Values of
 * one character are left, for every word would lose its letters.
 */
export function scrubbed(text: string, typed: Iterable<string | undefined>): string {
	const values = [...typed].filter((value): value is string => (value?.trim().length ?? 0) >= SHORTEST);
	const forms = values.flatMap((value) => [
		value,
		value.trim(),
		encodeURIComponent(value),
		value.toLowerCase()
	]);
	return forms
		.sort((one, other) => other.length - one.length)
		.reduce((left, value) => left.replaceAll(value, '…'), text);
}
