/** Counties that addresses now in London still name; no part of a postal address since 1996. */
const counties = new Set(
	[
		...['surrey', 'kent', 'essex', 'hertfordshire', 'herts', 'greater london'],
		...['middlesex', 'middelsex', 'middx']
	].flatMap((name) => [name, `${name} england`])
);

/**
 * The lines of an address without the county they end in: "Peckham Hill Street", "Southwark", "Surrey" -> the first two.
 * The first line is never one: a street may be called Kent.
 */
export const withoutCounty = (lines: readonly string[]): string[] =>
	lines.filter(
		(line, at) =>
			at === 0 ||
			!counties.has(
				line
					.toLowerCase()
					.replace(/[.,\s]+/g, ' ')
					.trim()
			)
	);

/** The same of an address on one line: "280 High Road, Wembley, Middlesex" -> "280 High Road, Wembley". */
export const addressWithoutCounty = (address: string): string =>
	withoutCounty(address.split(/,\s*/)).join(', ');
