/** Which end of the ten tenths of England by deprivation this is; empty for those between. */
export const tenthEnd = (decile: number): string =>
	decile === 1 ? 'most deprived' : decile === 10 ? 'least deprived' : '';

/** "1 (most deprived)", "2", "10 (least deprived)". */
export function tenthName(decile: number): string {
	const end = tenthEnd(decile);
	return end ? `${decile} (${end})` : String(decile);
}
