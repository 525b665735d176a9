/** One of a closed list from the query string; anything else is the default. Pages forgive, the API does not. */
export function choice<T extends string>(text: string | null, allowed: readonly T[], otherwise: T): T {
	return allowed.find((option) => option === text) ?? otherwise;
}
