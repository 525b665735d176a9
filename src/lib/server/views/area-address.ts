import { error, redirect } from '@sveltejs/kit';
import { formatPeriod } from '../../atlas/periods.ts';
import { findAddressed } from '../queries/addresses.ts';
import type { Area } from '../queries/areas.ts';

/**
 * The area whose page stands at `/areas/<slug>`. Leads from any other name or code to its one address (308), says of a
 * network that has closed that it has (410), and of what was never one that there is none (404).
 */
export function areaAtAddress(slug: string, search: string): Area {
	const found = findAddressed(slug);
	if (!found) error(404, 'There is no area with this code in London');
	if ('closed' in found) {
		const { name, lastReturn } = found.closed;
		error(410, `${name} has closed. It last made a return for ${formatPeriod(lastReturn)}.`);
	}
	if (slug !== found.area.slug) redirect(308, `/areas/${found.area.slug}${search}`);
	return found.area;
}
