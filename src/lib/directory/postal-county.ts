/** Counties that addresses now in London still name; no part of a postal address since 1996. */
const counties = new Set(
	['surrey', 'kent', 'essex', 'middlesex', 'middx', 'hertfordshire', 'herts', 'greater london'].flatMap(
		(name) => [name, `${name} england`]
	)
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
