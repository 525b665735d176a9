/** A part of less than this of a whole is not worth a row of its own. */
export const LISTED_SHARE = 0.01;

/** Parts worth a row, largest first, and what the others come to together (0 to 1). */
export function splitByShare<Part extends { share: number }>(
	parts: readonly Part[]
): { listed: Part[]; rest: number } {
	return {
		listed: parts.filter(({ share }) => share >= LISTED_SHARE).toSorted((a, b) => b.share - a.share),
		rest: parts.reduce((sum, { share }) => sum + (share < LISTED_SHARE ? share : 0), 0)
	};
}
