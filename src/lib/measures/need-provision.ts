import { isMissing, requireLength } from './checks.ts';
import { quantiles } from './quantiles.ts';

export const needClasses = ['low', 'mid', 'high'] as const;
export const provisionClasses = ['few', 'mid', 'many'] as const;
export type NeedClass = (typeof needClasses)[number];
export type ProvisionClass = (typeof provisionClasses)[number];
export interface NeedProvision {
	need: NeedClass;
	provision: ProvisionClass;
}

/**
 * The 3 × 3 classes of need against provision: thirds of each, by the quantile rule, among the areas where
 * both are known. Areas with the same figure share a class. The priority class is high need, few provision.
 *
 * @param need any need measure, higher is more need; null where missing
 * @param provision any provision measure, higher is more; null where missing
 * @returns one class an area; null where either is missing, and everywhere if fewer than three have both
 * @throws RangeError when the two differ in length
 */
export function needProvisionClasses({
	need,
	provision
}: {
	need: readonly (number | null)[];
	provision: readonly (number | null)[];
}): (NeedProvision | null)[] {
	requireLength('provision', provision.length, need.length);
	const hasBoth = need.map((figure, area) => !isMissing(figure) && !isMissing(provision[area]));
	const thirds = (figures: readonly (number | null)[]) =>
		quantiles(
			figures.map((figure, area) => (hasBoth[area] ? figure : null)),
			3,
			{ invert: false }
		);
	const needThirds = thirds(need);
	const provisionThirds = thirds(provision);
	return need.map((_, area) => {
		const needClass = needClasses[(needThirds[area] ?? 0) - 1];
		const provisionClass = provisionClasses[(provisionThirds[area] ?? 0) - 1];
		return needClass && provisionClass ? { need: needClass, provision: provisionClass } : null;
	});
}
