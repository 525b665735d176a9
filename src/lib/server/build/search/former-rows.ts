import { addressBook } from '../../../atlas/addresses/address-book.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import type { AtlasInputs } from '../../../atlas/compute/inputs.ts';
import type { SearchRow } from './row.ts';

/**
 * What areas were called: other names and codes of today's areas, by code, and a row for each network that has closed,
 * which leads to the page that says so.
 */
export function formerRows({ tables, region }: AtlasInputs): {
	names: Map<string, string>;
	closed: SearchRow[];
} {
	const words = new Map<string, Set<string>>();
	const closed = new Map<string, SearchRow>();
	for (const { key, area, kind, name, until } of addressBook(tables, region)) {
		if (area === null) {
			closed.set(name, {
				kind: 'pcn',
				ref: key,
				name,
				detail: [closed.get(name)?.detail, key].filter(Boolean).join(' '),
				context: `Primary care network, closed since its return of ${formatPeriod(until ?? '')}`,
				href: `/areas/${key}`,
				isLater: true
			});
		} else if (kind !== 'name') {
			words.set(area, (words.get(area) ?? new Set()).add(name).add(key));
		}
	}
	const names = new Map([...words].map(([code, said]) => [code, [...said].join(' ')]));
	return { names, closed: [...closed.values()] };
}
