import { absence, bivariate, plainArea, sequential } from '$lib/atlas/palette';
import type { Scheme, SequentialName } from '$lib/atlas/palette';
import type { NeedClass, ProvisionClass } from '$lib/measures/need-provision';

/** The colour of a palette class: "np-high-few", "seq-need-3", "plain-area". */
export function colourOf(fill: string, scheme: Scheme): string {
	const [family, first, second] = fill.split('-');
	if (family === 'np') return bivariate[scheme][first as NeedClass][second as ProvisionClass];
	if (family === 'seq')
		return sequential[scheme][first as SequentialName][Number(second) - 1] ?? plainArea[scheme];
	return fill === 'absent' ? absence[scheme].fill : plainArea[scheme];
}
